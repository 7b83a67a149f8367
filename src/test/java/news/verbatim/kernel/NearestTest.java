// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NearestTest {

    private static final List<String> FIELDS = List.of("headline", "kicker", "standfirst", "body", "captions");

    @Test
    void what_is_misspelt_is_told_as_it_should_be() {
        assertEquals(Optional.of("headline"), Nearest.to("headlin", FIELDS));
        assertEquals(Optional.of("headline"), Nearest.to("HEADLINE", FIELDS));
        assertEquals("; did you mean 'standfirst'?", Nearest.hint("stand-first", FIELDS));
    }

    @Test
    void what_other_systems_call_it_is_known() {
        assertEquals(Optional.of("headline"), Nearest.to("title", FIELDS));
        assertEquals(Optional.of("body"), Nearest.to("content", FIELDS));
        assertEquals(Optional.of("limit"), Nearest.to("per_page", List.of("cursor", "limit")));
        assertEquals(Optional.empty(), Nearest.to("per_page", FIELDS));
    }

    @Test
    void what_is_like_nothing_is_guessed_at_no_more_than_a_reader_would() {
        assertEquals("", Nearest.hint("published", List.of("draft", "in-review", "approved")));
        assertEquals("; there are culture, islands", Nearest.hintOrAll("ferries", List.of("islands", "culture")));
        assertEquals("", Nearest.hintOrAll("ferries", List.of()));
        assertEquals("", Nearest.hintOrAll("ferries", Collections.nCopies(31, "so many that nobody reads them")));
    }
}
