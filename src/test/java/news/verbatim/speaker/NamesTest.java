// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.Newsroom;
import news.verbatim.kernel.Ids;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesTest {

    @Inject
    Speakers speakers;

    @Test
    void a_name_as_given_is_known_again_whatever_its_case_and_diacritics() {
        var mark = Newsroom.fresh("n");
        var id = add("Zoë Ağa " + mark, "The Voice " + mark);

        assertEquals(Optional.of(id), named("zoe  aga " + mark));
        assertEquals(Optional.of(id), named("THE VOICE " + mark));
        assertEquals(Optional.empty(), named("Zoë"));
        assertEquals(Optional.empty(), named(" "));
    }

    @Test
    void a_name_that_two_could_mean_means_nobody() {
        var mark = Newsroom.fresh("n");
        add("Jan Moe " + mark, "x " + mark);
        add("Jan Å. Moe " + mark, "Jan Moe " + mark);

        assertEquals(Optional.empty(), named("Jan Moe " + mark));
    }

    @Test
    void those_who_exist_are_fetched_together() {
        var mark = Newsroom.fresh("n");
        var first = add("A " + mark, "x");
        var second = add("B " + mark, "x");

        var found = QuarkusTransaction.requiringNew().call(() -> speakers.of(List.of(first, second, Ids.next())));

        assertEquals("A " + mark, found.get(first).name());
        assertEquals(List.of("x"), found.get(second).aliases());
        assertEquals(2, found.size());
    }

    private UUID add(String name, String alias) {
        var draft = new SpeakerDraft(SpeakerKind.PERSON, name, null, null, null, List.of(alias), List.of(), List.of());
        return QuarkusTransaction.requiringNew()
                .call(() -> speakers.create(draft, "test").id());
    }

    private Optional<UUID> named(String name) {
        return QuarkusTransaction.requiringNew().call(() -> speakers.named(name).map(Speaker::id));
    }
}
