// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import news.verbatim.story.Attribution;
import news.verbatim.story.Quoted;
import news.verbatim.story.Segment;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuoteWordsTest {

    static final Segment.Target HEADLINE = new Segment.Target(null, true, null);

    static String words(Attribution.Kind kind, Segment.Role role, String... exact) {
        var segments = IntStream.range(0, exact.length)
                .mapToObj(i -> new Segment(
                        HEADLINE, i == exact.length - 1 ? role : null, i * 100, i * 100 + 1, exact[i], null, null))
                .toList();
        return Quoted.words(new Attribution(
                null, kind, null, segments, null, null, null, null, null, null, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DIRECT   | We had stopped hoping,      | We had stopped hoping",
                "DIRECT   | “We had stopped hoping,”    | We had stopped hoping",
                "DIRECT   | \"We had stopped hoping.\"  | We had stopped hoping.",
                "DIRECT   | „Nie wieder“                | Nie wieder",
                "DIRECT   | »Nie wieder«                | Nie wieder",
                "DIRECT   | « Plus jamais »             | Plus jamais",
                "DIRECT   | ‘Never again,’              | Never again",
                "DIRECT   | Why?                        | Why?",
                "DIRECT   | Never again!                | Never again!",
                "PARTIAL  | drown.                      | drown",
                "PARTIAL  | drown,                      | drown",
                "TERM     | “drown”                     | drown",
                "INDIRECT | that it rained,             | that it rained",
                "DIRECT   | He said “no” twice          | He said “no” twice",
                "PARTIAL  | “drown” or “flood”          | “drown” or “flood”",
                "PARTIAL  | \"drown\" or \"flood\"      | \"drown\" or \"flood\"",
                "DIRECT   | ‘Don’t,’                    | Don’t",
                "DIRECT   | He said “no”                | He said “no”",
                "DIRECT   | ”                           | ”"
            })
    void marks_around_the_words_and_the_comma_before_the_verb_are_left_out(
            Attribution.Kind kind, String exact, String words) {
        assertEquals(words, words(kind, Segment.Role.CONTENT, exact));
    }

    @Test
    void words_in_two_pieces_are_one_quotation() {
        assertEquals(
                "We waited, and it rained.",
                words(Attribution.Kind.DIRECT, Segment.Role.CONTENT, "“We waited,”", "“and it rained.”"));
        assertEquals(
                "We waited. It rained.",
                words(Attribution.Kind.DIRECT, Segment.Role.CONTENT, "We waited,", "It rained."));
    }

    @Test
    void only_what_was_said_is_quoted() {
        assertEquals("We waited", words(Attribution.Kind.DIRECT, Segment.Role.CUE, "We waited,", "said"));
        assertEquals(
                List.of("We waited"), List.of(words(Attribution.Kind.DIRECT, Segment.Role.SOURCE, "We waited", "she")));
    }
}
