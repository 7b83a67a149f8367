// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It rained. The river did not “drown” the mill. Then it stopped. | drown | The river did not “drown” the mill.",
                "“We had stopped hoping,” Oda Brandt said. It rained. | We had stopped hoping, | “We had stopped hoping,” Oda Brandt said.",
                "It rained. Mr. Aas did not “see” it. It stopped. | see | Mr. Aas did not “see” it.",
                "It rained. J. R. Aas did not “see” it. It stopped. | see | J. R. Aas did not “see” it.",
                "It rained. The U.S. did not “see” it. It stopped. | see | The U.S. did not “see” it.",
                "“Rain!” he said. “Rain!” she said. | she | “Rain!” she said.",
                "No end here | end | No end here",
                "One. Two. Three. Four. | Two. Three. | Two. Three.",
                "Kein Regen. „Nie wieder“, sagte er. Schluss. | Nie wieder | „Nie wieder“, sagte er."
            })
    void words_come_with_their_whole_sentence(String text, String words, String sentence) {
        var start = text.codePointCount(0, text.indexOf(words));
        assertEquals(sentence, Sentences.around(text, start, start + Points.count(words), "en"));
    }

    @Test
    void a_span_that_begins_or_ends_the_text_has_its_sentence() {
        assertEquals("Rain.", Sentences.around("Rain. Sun.", 0, 4, null));
        assertEquals("Sun.", Sentences.around("Rain. Sun.", 6, 10, null));
        assertEquals("Rain. Sun.", Sentences.around("Rain. Sun.", 0, 10, "xx"));
        assertEquals("雨が降った。", Sentences.around("雨が降った。晴れた。", 0, 2, "ja"));
    }

    @RepeatedTest(300)
    void whatever_the_text_the_words_are_in_their_sentence(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var text = "x" + PointsTest.text(random, 60) + (random.nextBoolean() ? "." : "");
        var count = Points.count(text);
        var start = random.nextInt(count);
        var end = start + 1 + random.nextInt(count - start);

        var sentence = Sentences.around(text, start, end, random.nextBoolean() ? "en" : null);

        assertTrue(text.contains(sentence), text);
        var words = Points.slice(text, start, end).strip();
        assertTrue(sentence.contains(words), sentence + " without " + words + " of " + text);
    }
}
