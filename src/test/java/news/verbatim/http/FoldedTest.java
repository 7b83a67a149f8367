// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, zoe",
        "Zoe\u0308, zoe",
        "IŞIK ığdır, isik igdir",
        "İstanbul, istanbul",
        "Größe STRASSE, grosse strasse",
        "GRO\u1e9eE, grosse",
        "Søren Straße Łódź Æsir, soren strasse lodz aesir",
        "O’Neill, o'neill",
        "Al–Masri, al-masri",
        "“Gold” «Cup», \"gold\" \"cup\"",
        "ΟΔΥΣΣΕΥΣ, οδυσσευσ",
        "Ёлкин, елкин",
        "Jo\u00a0 Berg, jo berg",
        "ﬁn, fin"
    })
    void words_are_folded_for_searching(String text, String folded) {
        assertEquals(folded, Folded.of(text));
    }

    @Test
    void what_is_folded_stays_so() {
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++) {
            var text = random.ints(20, 32, 0x2fff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertEquals(Folded.of(text), Folded.of(Folded.of(text)), text);
        }
    }

    @Test
    void what_stands_between_quotation_marks_is_one() {
        assertEquals(List.of("gold cup", "final"), Folded.words(" “Gold \n Cup” Final "));
        assertEquals(List.of("gold", "cup"), Folded.words("Gold \"Cup"));
        assertEquals(List.of("gold", "a b", "cup"), Folded.words("gold\"a b\"cup"));
        assertEquals(List.of(), Folded.words(" \"\" \" \" \n"));
        assertEquals(List.of(), Folded.words(null));
    }

    @Test
    void no_line_runs_into_the_next() {
        assertEquals("a b\nc", Folded.lines(Stream.of("A\nB", null, "C")));
    }
}
