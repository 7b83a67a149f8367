// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import news.verbatim.story.Attribution;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HearsayBoundsTest {

    @Test
    void what_is_said_ends_where_the_reporter_goes_on() {
        hears("Moll said the ferry leaked, while Brandt went on sailing.", "Moll [the ferry leaked]");
        hears("While Moll said the ferry leaked, the board kept it.", "Moll [the ferry leaked]");
        hears("Moll said the ferry leaked, but she has sailed on it since.", "Moll [the ferry leaked]");
        hears("Saying that the ferry leaked, Ina Moll left for Tarvik.", "Ina Moll [the ferry leaked]");
        hears("(Moll says the ferry leaks a lot.) The board kept it.", "Moll [the ferry leaks a lot]");
        hears("Moll said the ferry was “a bit late,” which the board denies.", "Moll [the ferry was “a bit late,”]");
    }

    @Test
    void what_is_said_begins_behind_whatever_stands_before_it() {
        hears("As the Tarvik Post reported on Friday, the ferry was late.", "Tarvik Post [the ferry was late]");
        hears("Moll asked the growers if they were serious.", "Moll [if they were serious]");
        hears("Moll told Brandt not to worry about the pier.", "Moll [not to worry about the pier]");
        hears("It is a strike that growers said could last for years.", "growers [could last for years]");
        hears("Moll is quick to point out that the ferry was late.", "Moll [the ferry was late]");
        hears(
                "In that step, growers can search the ferry, Moll said.",
                "Moll [In that step, growers can search the ferry]");
    }

    @Test
    void an_apposition_or_a_relative_clause_is_not_said() {
        hears("The ferry was late, according to Moll, a skipper.", "Moll [The ferry was late]");
        hears("The ferry was late, said Moll, who had waited.", "Moll [The ferry was late]");
        hears("The ferry was late, Moll said, wiping her face.", "Moll [The ferry was late]");
    }

    @Test
    void words_that_name_a_thing_report_nothing() {
        hears("Nine smaller pier states, with growers, were late.");
        hears("Moll leads in pledged votes that the board counts.");
        hears("Moll charged a fee that growers paid.");
        hears("Moll declared victory in Tarvik, and growers cheered.");
        hears("Moll pledged help to the growers who waited.");
    }

    @Test
    void marks_without_speech_are_left_alone() {
        kinds("“It leaks,” said Moll, who likes “puns and rhymes at sea” a lot.", "direct", "term");
        kinds("“It leaks,” Moll said in an interview with “Harbour Hour.”", "direct", "term");
        kinds("Moll called the pier “a plank” in a letter.", "indirect", "partial");
    }

    @Test
    void a_fragment_that_is_all_of_what_is_said_is_an_utterance() {
        kinds("Moll added that “it leaks badly.”", "direct");
    }

    private static List<Attribution> heard(String text) {
        return Told.heard(Told.story("en", null, List.of(Told.paragraph(text)), List.of()));
    }

    private static void kinds(String text, String... expected) {
        assertEquals(
                List.of(expected),
                heard(text).stream().map(a -> a.kind().name().toLowerCase()).toList(),
                text);
    }

    private static void hears(String text, String... expected) {
        assertEquals(
                List.of(expected),
                heard(text).stream()
                        .filter(a -> a.kind() == Attribution.Kind.INDIRECT)
                        .map(a -> Told.line(a).substring("indirect ".length()))
                        .toList(),
                text);
    }
}
