// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.Stage;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Moment;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publications are written as hours, from-until with an open end, and the clock stands at twelve. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StateTest {

    static Instant hour(String hour) {
        return Instant.parse("2025-06-01T%s:00:00Z".formatted(hour));
    }

    static Publication publication(String span) {
        var ends = span.length() > 3 ? new Moment(hour(span.substring(3)).toString()) : null;
        var at = new Moment("2025-06-01T00:00:00Z");
        var issue = new Issue(1, Change.INITIAL, hour(span.substring(0, 2)), ZoneOffset.UTC, at, at, at);
        var asked = new PublicationDraft(null, null, ends, null, null);
        return new Publication(new UUID(0, 1), 1, issue, "rain", asked, hour("00"), "someone");
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, '', draft",
        "IN_REVIEW, '', in-review",
        "APPROVED, '', approved",
        "DRAFT, 11-, published",
        "DRAFT, 12-, published",
        "DRAFT, 13-, scheduled",
        "DRAFT, 11-13, published",
        "DRAFT, 10-11, unpublished",
        "DRAFT, 11-12, unpublished",
        "DRAFT, 13-14, scheduled",
        "DRAFT, 08-09 11-, published",
        "DRAFT, 08-13 13-, published",
        "DRAFT, 08-09 13-, scheduled",
        "DRAFT, 08-09 10-11, unpublished",
        "IN_REVIEW, 11-, published",
        "APPROVED, 13-, scheduled",
        "APPROVED, 10-11, unpublished"
    })
    void the_state_follows_from_the_facts_and_the_clock(Stage stage, String spans, String state) {
        var publications = new ArrayList<Publication>();
        for (var span : spans.isEmpty() ? new String[0] : spans.split(" ")) publications.add(publication(span));

        assertEquals(state, Flaw.wire(State.of(stage, publications, hour("12"))));
    }

    @Test
    void what_was_withdrawn_is_unpublished_from_that_instant_on() {
        var one = publication("11-");
        one.withdraw(hour("12"), "someone", "Wrong");

        assertEquals(State.UNPUBLISHED, State.of(Stage.APPROVED, List.of(one), hour("12")));
        assertEquals(
                State.PUBLISHED,
                State.of(Stage.APPROVED, List.of(one), hour("12").minusMillis(1)));
    }

    @Test
    void a_later_version_ends_an_earlier_one_at_the_instant_it_begins() {
        var first = publication("10-");
        first.endBy(hour("12"));

        assertEquals(true, first.isOpenAt(hour("12").minusNanos(1)));
        assertEquals(false, first.isOpenAt(hour("12")));
        first.goOn();
        assertEquals(true, first.isOpenAt(hour("13")));
    }
}
