// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Told.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsOfMarksTest {

    @Test
    void curly_marks() {
        says("en", "“We waited nine years,” Moll said.", "direct Moll [We waited nine years,]");
        says("en", "Moll said it was “a wreck”.", "partial Moll [a wreck]");
    }

    @Test
    void straight_marks() {
        says("en", "\"We waited nine years,\" Moll said.", "direct Moll [We waited nine years,]");
        says("en", "Moll said it was \"a wreck\".", "partial Moll [a wreck]");
    }

    @Test
    void single_marks() {
        says("en", "‘We waited nine years,’ Moll said.", "direct Moll [We waited nine years,]");
        says("en", "‘The pilots’ boat wasn’t late,’ Moll said.", "direct Moll [The pilots’ boat wasn’t late,]");
        says("en", "'We waited nine years,' Moll said.", "direct Moll [We waited nine years,]");
        says("de", "‚Wir warten‘, sagte Moll.", "direct Moll [Wir warten]");
    }

    @Test
    void single_marks_doubled_as_agencies_print_them() {
        says("en", "``We waited nine years,'' Moll said.", "direct Moll [We waited nine years,]");
    }

    @Test
    void guillemets_either_way() {
        says("fr", "« Nous attendons », a dit Moll.", "direct Moll [Nous attendons]");
        says("fr", "«\u202fNous attendons\u202f», a dit Moll.", "direct Moll [Nous attendons]");
        says("es", "«Esperamos», dijo Moll.", "direct Moll [Esperamos]");
        says("de", "»Wir warten«, sagte Moll.", "direct Moll [Wir warten]");
    }

    @Test
    void low_and_high_marks() {
        says("de", "„Wir warten“, sagte Moll.", "direct Moll [Wir warten]");
        says("en", "„We waited nine years”, Moll said.", "direct Moll [We waited nine years]");
    }

    @Test
    void marks_in_marks_are_one_quotation() {
        says("en", "“She called it ‘a toy’ and left,” Moll said.", "direct Moll [She called it ‘a toy’ and left,]");
        says("en", "‘She called it “a toy” and left,’ Moll said.", "direct Moll [She called it “a toy” and left,]");
        says("de", "„Er sagt ‚bald‘ und lacht“, sagte Moll.", "direct Moll [Er sagt ‚bald‘ und lacht]");
        says("fr", "« Il dit “bientôt” et rit », a dit Moll.", "direct Moll [Il dit “bientôt” et rit]");
    }

    @Test
    void marks_opened_again_at_each_paragraph_are_one_quotation() {
        paragraphs(
                "direct Moll [We waited nine years.][We waited in the rain.][Then it came.]",
                "Moll said: “We waited nine years.",
                "“We waited in the rain.",
                "“Then it came.”");
        paragraphs(
                "direct Moll [We waited,][It rained.][Then it came.]",
                "“We waited,” Moll said. “It rained.",
                "“Then it came.”");
        paragraphs(
                "direct Moll [We waited nine years.][Then it came,]",
                "“We waited nine years.",
                "“Then it came,” Moll said.");
    }

    @Test
    void marks_that_nobody_closes_end_with_the_paragraph() {
        paragraphs(
                "direct Moll [We waited nine years.]", "Moll said: “We waited nine years.", "The ferry came at noon.");
    }

    @Test
    void marks_closed_in_another_hand_still_belong_together() {
        says("en", "“We waited nine years,\" Moll said.", "direct Moll [We waited nine years,]");
        says("en", "\"We waited nine years,” Moll said.", "direct Moll [We waited nine years,]");
    }

    @Test
    void a_mark_forgotten_spoils_no_other() {
        paragraphs("direct Moll [It came,]", "We waited,” she wrote.", "“It came,” Moll said.");
        says("en", "“We forgot to close, she wrote. “It came,” Moll said.", "direct Moll [It came,]");
    }

    @Test
    void an_inch_a_foot_and_an_apostrophe_are_no_marks() {
        says("en", "The pipe of 12\" and the 6' rope were the pilots’, Moll said.");
        says("en", "Moll said the boys' boats were late in the '90s.");
    }

    private static void says(String language, String text, String... expected) {
        assertEquals(List.of(expected), lines(language, text), text);
    }

    private static void paragraphs(String expected, String... text) {
        assertEquals(List.of(expected), lines("en", text), Arrays.toString(text));
    }
}
