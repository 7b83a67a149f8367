// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, zoe",
        "Zoe\u0308, zoe",
        "IŞIK ığdır, isik igdir",
        "İstanbul, istanbul",
        "Søren Straße Łódź Æsir, soren strasse lodz aesir",
        "O’Neill, o'neill",
        "Al–Masri, al-masri",
        "ΟΔΥΣΣΕΥΣ, οδυσσευσ",
        "Ёлкин, елкин",
        "Jo\u00a0 Berg, jo berg",
        "ﬁn, fin"
    })
    void a_name_is_folded_for_searching(String name, String folded) {
        assertEquals(folded, Folding.fold(name));
    }

    @Test
    void what_is_folded_stays_so() {
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++) {
            var text = random.ints(20, 32, 0x2fff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertEquals(Folding.fold(text), Folding.fold(Folding.fold(text)), text);
        }
    }
}
