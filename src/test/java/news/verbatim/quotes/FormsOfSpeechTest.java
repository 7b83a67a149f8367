// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsOfSpeechTest {

    @Test
    void a_split_quotation_is_one_with_several_segments() {
        says("“We waited,” Moll said, “and it came.”", "direct Moll [We waited,][and it came.]");
        says("“We waited,” said Moll. “It came. It leaked.”", "direct Moll [We waited,][It came. It leaked.]");
    }

    @Test
    void speech_over_several_paragraphs_is_one_with_several_segments() {
        says(
                List.of("“We waited nine years,” Moll said. “It rained.", "“Then it came.", "“It leaked.”"),
                "direct Moll [We waited nine years,][It rained.][Then it came.][It leaked.]");
    }

    @Test
    void another_speaker_in_between_starts_another_quotation() {
        says(
                List.of("“We waited,” Moll said.", "“It came,” said Tove Lind.", "“It leaks.”"),
                "direct Moll [We waited,]",
                "direct Tove Lind [It came,]",
                "direct Tove Lind [It leaks.]");
    }

    @Test
    void according_to_somebody() {
        says("According to Moll, the ferry is “a wreck”.", "partial Moll [a wreck]");
        says("The ferry is “a wreck”, according to Moll.", "partial Moll [a wreck]");
        says("“The ferry leaks,” according to the harbour master.", "direct the harbour master [The ferry leaks,]");
    }

    @Test
    void a_colon_before_the_marks() {
        says("Moll: “We waited nine years.”", "direct Moll [We waited nine years.]");
        says("Moll said on Friday: “We waited nine years.”", "direct Moll [We waited nine years.]");
        says("Moll was blunt: “We waited nine years.”", "direct Moll [We waited nine years.]");
    }

    @Test
    void a_dash_behind_the_marks() {
        says("“We waited nine years.” – Ina Moll", "direct Ina Moll [We waited nine years.]");
        says("“We waited nine years.” — Ina Moll, harbour master", "direct Ina Moll [We waited nine years.]");
    }

    @Test
    void a_participle_has_the_subject_of_its_sentence() {
        says("Moll left the pier, saying: “It leaks.”", "direct Moll [It leaks.]");
        says(
                "Moll said the ferry was “a wreck”, adding that it “always leaked”.",
                "partial Moll [a wreck]",
                "partial Moll [always leaked]");
        says("Shaking her head, Moll said: “It leaks.”", "direct Moll [It leaks.]");
    }

    @Test
    void a_second_verb_has_the_subject_of_the_first() {
        says(
                "Moll called the ferry “a wreck” but stressed that nobody “was ever wet”.",
                "partial Moll [a wreck]",
                "partial Moll [was ever wet]");
        says("Moll shrugged and said: “It leaks.”", "direct Moll [It leaks.]");
    }

    @Test
    void a_question_keeps_its_mark_and_its_asker() {
        says("“Is the ferry safe?” Moll asked.", "direct Moll [Is the ferry safe?]");
        says("Moll asked: “Is the ferry safe?” Nobody answered.", "direct Moll [Is the ferry safe?]");
        hears("Moll asked whether the ferry was safe.", "indirect Moll [whether the ferry was safe]");
    }

    @Test
    void a_negation_stays_in_the_span() {
        says("“No, it is not safe,” Moll said.", "direct Moll [No, it is not safe,]");
        hears("Moll said the ferry was not safe.", "indirect Moll [the ferry was not safe]");
        hears(
                "Moll said the ferry was not “a wreck” at all.",
                "indirect Moll [the ferry was not “a wreck” at all]",
                "partial Moll [a wreck]");
    }

    @Test
    void words_in_marks_that_nobody_said_are_terms() {
        says("The so-called “circle of harbours” met again.", "term - [circle of harbours]");
        says("She has just finished the novel “The Long Night” in a week.", "term - [The Long Night]");
        says("The ferry, known as “the Rat”, was late.", "term - [the Rat]");
        says("The “experts” never came to Tarvik.", "term - [experts]");
        says("Moll said the band “Nine Years Late” would play.", "term - [Nine Years Late]");
    }

    @Test
    void a_fragment_that_somebody_said_is_no_term() {
        says("Moll called it “nonsense”.", "partial Moll [nonsense]");
        says("Moll said the plan was “nonsense”.", "partial Moll [nonsense]");
    }

    private static void says(String text, String... expected) {
        says(List.of(text), expected);
    }

    private static void says(List<String> text, String... expected) {
        assertEquals(Arrays.asList(expected), lines("en", text.toArray(String[]::new)), text.toString());
    }

    private static void hears(String text, String... expected) {
        var found = heard(story("en", null, List.of(paragraph(text)), List.of()));
        assertEquals(Arrays.asList(expected), found.stream().map(Told::line).toList(), text);
    }
}
