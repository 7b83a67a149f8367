// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import news.verbatim.kernel.Ids;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Occasion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stories of these tests are printed on Thursday, 27 November 2025. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Moll said on Tuesday that it leaks.                    | Tuesday       | 2025-11-25 | INFERRED",
                "Moll said last Thursday that it leaks.                 | Thursday      | 2025-11-20 | INFERRED",
                "Moll said yesterday that it leaks.                     | yesterday     | 2025-11-26 | INFERRED",
                "Moll said on Nov. 19 that it leaks.                    | Nov. 19       | 2025-11-19 | INFERRED",
                "Moll said on Dec. 3 that it leaks.                     | Dec. 3        | 2024-12-03 | INFERRED",
                "Moll said on Nov. 19, 2023, that it leaks.             | Nov. 19, 2023 | 2023-11-19 | STATED",
                "Moll said on 19 November 2023 that it leaks.           | 19 November 2023 | 2023-11-19 | STATED",
                "Moll said in July 2023 that it leaks.                  | July 2023     | 2023-07    | STATED",
                "Moll said in July that it leaks.                       | July          | 2025-07    | INFERRED",
                "Moll said in 2022 that it leaks.                       | 2022          | 2022       | STATED",
                "Moll said last month that it leaks.                    | last month    | 2025-10    | INFERRED",
                "Moll said earlier this year that it leaks.             | earlier this year | 2025   | INFERRED",
                "Moll said earlier this week that it leaks.             | earlier this week |        | STATED",
            })
    void a_day_is_as_precise_as_it_is_printed(String text, String given, String date, Occasion.Basis basis) {
        var when = heard(text).getFirst().occasion();

        assertEquals(given, when.dateAsGiven());
        assertEquals(date, when.date() == null ? null : when.date().text());
        assertEquals(basis, when.basis());
    }

    @Test
    void days_are_read_in_other_languages_too() {
        assertEquals("2025-11-25", day("de", "„Es leckt“, sagte Moll am Dienstag."));
        assertEquals("2025-11-26", day("de", "„Es leckt“, sagte Moll gestern."));
        assertEquals("2025-11-25", day("fr", "« Nous attendons », a déclaré Moll mardi."));
        assertEquals("2025-11-25", day("es", "«Estamos esperando», dijo Moll el martes."));
    }

    @Test
    void a_day_that_is_spoken_of_is_not_when_it_was_said() {
        assertNull(heard("Moll said the ferry would be back on Tuesday.")
                .getFirst()
                .occasion());
        assertNull(heard("Moll said the board would talk of it at a meeting.")
                .getFirst()
                .occasion());
        assertNull(heard("The ferry sank on Tuesday, Moll said.").getFirst().occasion());
        assertNull(heard("Moll, who left on Tuesday, said that it leaks.")
                .getFirst()
                .occasion());
    }

    @Test
    void it_goes_on_for_the_same_speaker() {
        var said = heard(
                "Ina Moll said at a weekly press briefing on Tuesday that the ferry leaks. “It leaks,” Moll said.",
                "“We have waited for nine years,” she added.");

        assertEquals(3, said.size());
        for (var one : said) {
            assertEquals(Occasion.Kind.PRESS_BRIEFING, one.occasion().kind());
            assertEquals("2025-11-25", one.occasion().date().text());
            assertEquals(Occasion.Basis.INFERRED, one.occasion().basis());
        }
    }

    @Test
    void it_ends_with_another_speaker_another_occasion_a_heading_or_a_paragraph_in_which_nobody_speaks() {
        var told = "Ina Moll said at a press briefing that the ferry leaks.";

        assertNull(heard(told, "Odd Varga said that it did not.").getLast().occasion());
        assertNull(heard(told, "Odd Varga said that it did not.", "“It does,” Moll said.")
                .getLast()
                .occasion());
        assertEquals(
                Occasion.Kind.INTERVIEW,
                heard(told, "“It does,” Moll said in an interview with Radio Tarvik.")
                        .getLast()
                        .occasion()
                        .kind());
        assertNull(heard(told, "#", "“It does,” Moll said.").getLast().occasion());
        assertNull(heard(told, "The ferry is red.", "“It does,” Moll said.")
                .getLast()
                .occasion());
        assertNull(heard(told, "Moll has often said that it leaks.").getLast().occasion());
    }

    @Test
    void a_fragment_was_said_when_its_clause_was() {
        var said = heard(
                "Ina Moll said in an interview with Radio Tarvik that the ferry “leaks like a basket” and sinks.");

        assertEquals(
                List.of(Attribution.Kind.INDIRECT, Attribution.Kind.PARTIAL),
                said.stream().map(Attribution::kind).toList());
        for (var one : said) assertEquals("Radio Tarvik", one.occasion().outlet());
    }

    private static String day(String language, String text) {
        return Told.found(language, text).getFirst().occasion().date().text();
    }

    private static List<Attribution> heard(String... paragraphs) {
        var body = Arrays.stream(paragraphs)
                .map(text ->
                        text.equals("#") ? new Block.Heading(Ids.next(), 2, "Later", List.of()) : Told.paragraph(text))
                .toList();
        return Told.heard(Told.story("en", "Ferry", body, List.of()));
    }
}
