// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import news.verbatim.story.Attribution;
import news.verbatim.story.Suggestion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroundsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "“It leaks,” Ina Moll said.                 | verb “said” after the name",
                "“It leaks,” said Ina Moll.                 | verb “said” before the name",
                "“It leaks,” the harbour master said.       | verb “said” after “the harbour master”",
                "The ferry was late, according to Ina Moll. | “according to” with the name",
                "Ina Moll: “It leaks like a basket.”        | no verb: the name stands beside the words",
                "A “floating basket” lay in the harbour.    | words in marks, and nobody who says them",
            })
    void a_proposal_says_why(String text, String reason) {
        assertEquals(reason, heard(text).getFirst().reason());
    }

    @Test
    void it_says_for_whom_a_pronoun_and_a_surname_are_taken() {
        var said = heard("“It leaks,” Ina Moll said. “It sinks,” Moll added. “It is gone,” she said.");

        assertEquals(
                "verb “added” after the name, taken for Ina Moll", said.get(1).reason());
        assertEquals("verb “said” after “she”, taken for Ina Moll", said.get(2).reason());
    }

    @Test
    void and_where_nobody_is_named() {
        var said = heard("Ina Moll said it leaked. “Nobody slept on the pier.”", "“Nobody slept in the boat.”");

        assertEquals(
                "nobody is named with these words: whoever spoke before them in the paragraph",
                said.get(1).reason());
        assertEquals(
                "nobody is named with these words: whoever spoke before",
                said.get(2).reason());
    }

    @Test
    void the_machine_is_surest_of_marks_with_a_name_and_least_of_words_that_nobody_claims() {
        var marked = sure("“It leaks,” Ina Moll said.");
        var unmarked = sure("Ina Moll said that the ferry leaks.");
        var coloured = sure("Ina Moll complained that the ferry leaks.");
        var nobody = heard("Ina Moll said it leaked.", "“Nobody slept in the boat.”")
                .getLast()
                .confidence();

        assertTrue(marked > 0.9);
        assertTrue(marked > unmarked && unmarked > coloured && coloured > nobody);
    }

    @Test
    void a_person_is_suggested_with_what_the_text_tells_wherever_it_does() {
        var suggested = heard(
                        "“It leaks,” Moll said.", "Dr. Ina Moll, harbour master of Tarvik, has waited for nine years.")
                .getFirst()
                .suggestion();

        assertEquals("Ina Moll", suggested.name());
        assertEquals("Dr.", suggested.honorific());
        assertEquals("Moll", suggested.surname());
        assertEquals(List.of(new Suggestion.Office("harbour master of Tarvik", null, null, null)), suggested.terms());
    }

    @Test
    void two_people_of_one_surname_are_kept_apart() {
        var said = heard(
                "Ina Moll said that it leaks. Her brother Odd Moll said that it does not.",
                "“It was late,” Moll said.",
                "“It was early,” Odd Moll said.");

        assertEquals("Ina Moll", said.get(0).suggestion().name());
        assertEquals("Odd Moll", said.get(1).suggestion().name());
        assertEquals(null, said.get(2).suggestion());
        assertEquals("Odd Moll", said.get(3).suggestion().name());
    }

    @Test
    void nobody_is_suggested_who_has_no_name() {
        for (var text :
                List.of("“It leaks,” she said.", "“It leaks,” the harbour master said.", "“It leaks,” a source said."))
            assertEquals(null, heard(text).getFirst().suggestion(), text);
    }

    @Test
    void what_was_found_is_not_found_again() {
        var body = List.of(
                Told.paragraph(
                        "Ina Moll said the ferry “leaks like a basket,” but reports show that it floats, and she added that it sinks."),
                Told.paragraph("“It leaks,” Moll said. “It was late.” The board denied that it leaks."));
        var found = Told.heard(Told.story("en", "Ferry", body, List.of()));

        assertTrue(found.size() > 4);
        assertEquals(List.of(), Told.heard(Told.story("en", "Ferry", body, found)));
    }

    private static double sure(String text) {
        return heard(text).getFirst().confidence();
    }

    private static List<Attribution> heard(String... paragraphs) {
        var body = Arrays.stream(paragraphs).map(Told::paragraph).toList();
        return Told.heard(Told.story("en", "Ferry", body, List.of()));
    }
}
