// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import news.verbatim.story.Block;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Small words beside a verb of saying that change what is said, or who says it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnsTest {

    @Test
    void first_and_since_and_long_stand_between_a_name_and_its_verb() {
        hears("The warden first said the ferry was late.", "indirect The warden [the ferry was late]");
        hears("Moll has since said that the ferry was late.", "indirect Moll [the ferry was late]");
        hears("Moll has long said that the ferry was late.", "indirect Moll [the ferry was late]");
    }

    @Test
    void a_turn_of_the_report_is_not_said() {
        hears("Still, Moll said, the ferry was late.", "indirect Moll [the ferry was late]");
        hears("In contrast, Moll said, the ferry was late.", "indirect Moll [the ferry was late]");
        hears("The ferry, Moll said, was late.", "indirect Moll [The ferry][was late]");
        hears("Dropping her oars, Moll answered with a song, promising nothing.");
    }

    @Test
    void a_claim_begins_behind_that() {
        hears("Moll repeated her claim that the ferry was late.", "indirect Moll [the ferry was late]");
        hears("Moll echoed that promise on Friday at the pier.");
        hears("Moll responded to that letter on Friday in Tarvik.");
        hears(
                "Moll told the growers that after nine winters, “The ferry sails.”",
                "indirect Moll [after nine winters, “The ferry sails.”]",
                "partial Moll [The ferry sails.]");
    }

    @Test
    void a_programme_may_stand_before_that() {
        hears(
                "She told Radio Tarvik’s “Harbour Hour” that she thinks the ferry was late.",
                "term - [Harbour Hour]",
                "indirect She [she thinks the ferry was late]");
        hears(
                "“It leaks,” said Moll, an author of “Harbour Lights.”",
                "direct Moll [It leaks,]",
                "term - [Harbour Lights.]");
    }

    @Test
    void a_call_is_what_is_asked_for_or_a_name_given_or_no_verb_at_all() {
        hears(
                "Moll called for a “second ferry” to the island.",
                "indirect Moll [a “second ferry” to the island]",
                "partial Moll [second ferry]");
        hears(
                "Moll called the show “a riot of tar and feathers.”",
                "indirect Moll [the show “a riot of tar and feathers.”]",
                "partial Moll [a riot of tar and feathers.]");
        hears("A simple call to the warden would have ended the “riot.”", "term - [riot.]");
    }

    @Test
    void a_newspaper_reports_before_the_comma() {
        hears(
                "As reported by the Tarvik Gazette, the ferry was late again.",
                "indirect the Tarvik Gazette [the ferry was late again]");
    }

    @Test
    void whoever_is_only_told_of_does_not_go_on() {
        var found = Finder.hear(story("Tom Moll said that Ivan Varga had long called for it. He said it leaks badly."));

        assertEquals("Tom Moll", found.getLast().name());
    }

    private static news.verbatim.story.Story story(String... paragraphs) {
        var body = Arrays.stream(paragraphs).<Block>map(Told::paragraph).toList();
        return Told.story("en", null, body, List.of());
    }

    private static void hears(String text, String... expected) {
        assertEquals(
                List.of(expected),
                Told.heard(story(text)).stream().map(Told::line).toList(),
                text);
    }
}
