// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import news.verbatim.story.Attribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherLanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "pl | „Czekamy dziewięć lat” — mówi Anna Nowak.   | Czekamy dziewięć lat",
                "pl | Anna Nowak: „Prom przecieka.”               | Prom przecieka.",
                "nb | «Vi har ventet i ni år», sier Tove Lind.    | Vi har ventet i ni år",
                "sv | ”Vi väntar”, säger Åsa Öberg.               | Vi väntar",
                "da | »Vi venter«, siger Søren Kjær.              | Vi venter",
                "nl | ‘Wij wachten al negen jaar’, zegt Jan Smit. | Wij wachten al negen jaar",
                "uk | «Ми чекаємо», — сказала Ольга Ткач.         | Ми чекаємо",
                "ar | قالت ليلى: «ننتظر منذ سنوات»                | ننتظر منذ سنوات",
                "ja | モルさんは「九年待った」と言った。          | 九年待った",
                "zh | 莫尔说：“我们等了九年。”                    | 我们等了九年。",
                "it | «Aspettiamo», ha detto Ina Moll.            | Aspettiamo"
            })
    void words_in_marks_are_proposed_and_nobody_is_said_to_have_spoken(String language, String text, String words) {
        for (var said : List.of(Told.found(language, text), heard(language, text))) {
            assertEquals(
                    List.of("term - [" + words + "]"),
                    said.stream().map(Told::line).toList());
            bare(said);
        }
    }

    @Test
    void words_that_look_like_english_are_not_read_as_english() {
        bare(heard("af", "Moll said: “Ons wag.” According to Moll het sy “gewag”, added Tove Lind."));
    }

    @Test
    void a_region_or_a_script_makes_no_other_language() {
        assertEquals(List.of("direct Moll [We waited]"), Told.lines("en-GB", "“We waited”, said Moll."));
        assertEquals(List.of("direct Moll [Wir warten]"), Told.lines("de-AT", "„Wir warten“, sagte Moll."));
    }

    @Test
    void a_story_that_names_no_language_is_read_in_the_one_its_small_words_are_of() {
        for (var untold : new @Nullable String[] {null, "und"}) {
            assertEquals(
                    List.of("direct Ina Moll [We waited]"),
                    Told.lines(untold, "The ferry is back at the pier. “We waited”, said Ina Moll, and left."));
            assertEquals(
                    List.of("direct Ina Moll [Wir warten]"),
                    Told.lines(untold, "Die Fähre ist wieder da. „Wir warten“, sagte Ina Moll auf der Mole."));
            bare(heard(untold, "Prom wrócił w poniedziałek. Anna Nowak: „Czekamy dziewięć lat.”"));
        }
    }

    private static void bare(List<Attribution> found) {
        assertFalse(found.isEmpty());
        for (var said : found) {
            assertEquals(Attribution.Kind.TERM, said.kind());
            assertNull(said.speaker());
            assertNull(said.cue());
            assertTrue(said.confidence() <= 0.3);
        }
    }

    private static List<Attribution> heard(@Nullable String language, String text) {
        return Told.heard(Told.story(language, "Ferry", List.of(Told.paragraph(text)), List.of()));
    }
}
