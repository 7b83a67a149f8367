// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import news.verbatim.story.Attribution;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AfterthoughtsTest {

    @Test
    void a_relative_clause_at_the_end_is_the_reporter_s() {
        hears("Moll said she had met the warden, who lives in Tarvik with nine cats.", "Moll [she had met the warden]");
        hears(
                "Moll said the warden, who lives in Tarvik, had left the pier.",
                "Moll [the warden, who lives in Tarvik, had left the pier]");
    }

    @Test
    void what_follows_from_it_is_still_said() {
        hears(
                "Moll said the ferry was late, which means that nobody sailed.",
                "Moll [the ferry was late, which means that nobody sailed]");
        hears(
                "Moll said the ferry took the letter, which she had never read.",
                "Moll [the ferry took the letter, which she had never read]");
    }

    @Test
    void behind_a_dash_that_none_closes_the_reporter_goes_on() {
        hears("Moll said it would sail in May — a plan the board opposes.", "Moll [it would sail in May]");
        hears(
                "Moll said the ferry — an old one — would sail in May.",
                "Moll [the ferry — an old one — would sail in May]");
        hears(
                "Moll said it would sail in May — and that it was no wreck.",
                "Moll [it would sail in May — and that it was no wreck]");
    }

    @Test
    void what_comes_of_words_in_marks_is_no_part_of_them() {
        hears("Moll said it was “a wreck,” leaving the board puzzled for days.", "Moll [it was “a wreck,”]");
        hears("Moll said it was “a wreck,” in a letter to the board.", "Moll [it was “a wreck,”]");
        hears("Moll said it was “a wreck” and has sailed it ever since.", "Moll [it was “a wreck”]");
        hears("When Moll said it was “a wreck,” the board went home.", "Moll [it was “a wreck,”]");
        hears("Moll said it was “a wreck,” but she repaired it for nine years.", "Moll [it was “a wreck,”]");
        hears(
                "Moll said it was “a wreck,” including the mast.", //
                "Moll [it was “a wreck,” including the mast]");
    }

    @Test
    void a_participle_ends_where_the_next_begins() {
        hears(
                "Moll wrote to the board, saying the ferry was “a wreck” and asking who would pay.",
                "Moll [the ferry was “a wreck”]");
        kinds("Moll said it was “a wreck,” adding, “It leaks.”", "indirect", "partial", "direct");
        kinds("Moll poked fun at the “wreck,” saying, “It leaks.”", "term", "direct");
    }

    @Test
    void what_something_is_called_ends_with_the_marks() {
        hears("Moll called the pier “a plank” and left.", "Moll [the pier “a plank”]");
        hears("Under what Moll calls “the old rule,” a boat with nine oars paid nothing.");
        hears("Moll called the pier “a plank,” because it had one.", "Moll [the pier “a plank,” because it had one]");
    }

    @Test
    void a_fragment_stands_in_the_clause_of_its_own_speaker() {
        hears("Moll told them the ferry was “late,” according to the Tarvik Gazette.", "Moll [the ferry was “late,”]");
        hears("Moll called the pier “a plank,” adding: “It sways.”", "Moll [the pier “a plank,”]");
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
