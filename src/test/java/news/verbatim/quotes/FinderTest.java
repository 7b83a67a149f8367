// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FinderTest {

    @Test
    void the_name_stands_before_or_behind_the_verb() {
        says("“We waited nine years,” Moll said.", "direct Moll [We waited nine years,]");
        says("“We waited nine years,” said Ina Moll.", "direct Ina Moll [We waited nine years,]");
        says("Moll said: “We waited.”", "direct Moll [We waited.]");
        says("Ina Moll: “We waited nine years.”", "direct Ina Moll [We waited nine years.]");
        says("“We waited nine years.” – Ina Moll", "direct Ina Moll [We waited nine years.]");
        says("“Why so late?” Moll asked.", "direct Moll [Why so late?]");
    }

    @Test
    void a_quotation_goes_on_behind_the_verb() {
        says("“We waited,” Moll said. “It came.”", "direct Moll [We waited,][It came.]");
        says("“We waited,” Moll said, “and it came.”", "direct Moll [We waited,][and it came.]");
        says(
                "“We waited,” Moll said. “It came,” said Tove Lind.",
                "direct Moll [We waited,]",
                "direct Tove Lind [It came,]");
    }

    @Test
    void a_quotation_runs_over_paragraphs() {
        assertEquals(
                List.of("direct Moll [We waited nine years.][Then it came.]"),
                lines("en", "Moll said: “We waited nine years.", "“Then it came.”"));
    }

    @Test
    void words_alone_in_a_paragraph_belong_to_the_last_speaker() {
        assertEquals(
                List.of("direct Moll [Nobody slept on the pier.]"),
                lines("en", "Moll said the ferry was back.", "“Nobody slept on the pier.”"));
    }

    @Test
    void a_fragment_stands_in_a_clause() {
        var found = found("en", "Moll said the ferry was “nine years late” for the islands.");

        assertEquals(
                List.of(
                        "indirect Moll [the ferry was “nine years late” for the islands]",
                        "partial Moll [nine years late]"),
                found.stream().map(Told::line).toList());
        assertEquals(found.getFirst().id(), found.getLast().parent());
    }

    @Test
    void fragments_of_a_sentence_share_its_clause() {
        var found =
                found("en", "Moll conceded that the ferry “leaks a little,” but insisted that it is not “a wreck.”");

        assertEquals(
                List.of("indirect", "partial", "partial"),
                found.stream().map(a -> a.kind().name().toLowerCase()).toList());
        assertEquals(found.get(1).parent(), found.get(2).parent());
        assertEquals("insisted", found.get(2).cue().text());
    }

    @Test
    void a_term_has_no_speaker() {
        says("The so-called “circle of harbours” met again.", "term - [circle of harbours]");
        says("She has just finished the novel “The Long Night” in a week.", "term - [The Long Night]");
    }

    @Test
    void the_speaker_is_found_past_titles_and_commas() {
        says("“It leaks,” said Mayor Ina Moll.", "direct Ina Moll [It leaks,]");
        says("“It leaks,” Ina Moll, 52, harbour master of Tarvik, said.", "direct Ina Moll [It leaks,]");
        says("According to Moll, the ferry is “a wreck”.", "partial Moll [a wreck]");
        says("President Odd Varga of Sunmark said the ferry was “a wreck”.", "partial Odd Varga [a wreck]");
        says("“It leaks,” a spokesman for the ministry said.", "direct a spokesman for the ministry [It leaks,]");
        says("“It leaks,” she said.", "direct she [It leaks,]");
        says("The Lanternhouse on Tuesday called it “a wreck”.", "partial The Lanternhouse [a wreck]");
    }

    @Test
    void other_languages_are_read_by_their_own_verbs() {
        assertEquals(
                List.of("direct Ina Moll [Wir warten]"),
                lines("de", "„Wir warten“, sagte die Bürgermeisterin Ina Moll."));
        assertEquals(List.of("direct Moll [Wir warten.]"), lines("de", "Am Donnerstag sagte Moll: „Wir warten.“"));
        assertEquals(
                List.of("direct Ina Moll [Nous attendons]"),
                lines("fr", "« Nous attendons », a déclaré la maire Ina Moll."));
        assertEquals(List.of("direct elle [Nous attendons]"), lines("fr", "« Nous attendons », a-t-elle déclaré."));
        assertEquals(List.of("direct Ina Moll [Esperamos]"), lines("es", "«Esperamos», dijo la alcaldesa Ina Moll."));
        assertEquals(
                List.of("direct Ayla Moll [Bekliyoruz,]"),
                lines("tr", "Belediye Başkanı Ayla Moll, “Bekliyoruz,” dedi."));
    }

    @Test
    void a_verb_within_the_marks_names_the_speaker_in_french() {
        assertEquals(
                List.of("direct Ina Moll [Nous attendons, a dit Ina Moll, depuis neuf ans.]"),
                lines("fr", "« Nous attendons, a dit Ina Moll, depuis neuf ans. »"));
    }

    @Test
    void a_headline_is_read_with_its_single_marks() {
        var story = story("en", "Moll: ‘We will be back’", List.of(), List.of());

        assertEquals(
                List.of("direct Moll [We will be back]"),
                Told.heard(story).stream().map(Told::line).toList());
    }

    private static void says(String text, String... expected) {
        assertEquals(List.of(expected), lines("en", text), text);
    }
}
