// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CastTest {

    @Test
    void a_surname_gets_its_whole_name() {
        assertEquals(
                List.of("Ina Moll"),
                speakers("Ina Moll came to Tarvik on Monday.", "“We waited nine years,” Moll said."));
    }

    @Test
    void a_surname_gets_a_name_told_only_further_down() {
        assertEquals(
                List.of("Ina Moll"),
                speakers("“We waited nine years,” Moll said.", "Ina Moll has kept the pier since."));
    }

    @Test
    void a_pronoun_is_whoever_spoke_last_and_may_be_meant() {
        assertEquals(
                List.of("Ina Moll", "Ina Moll"),
                speakers("“We waited nine years,” Ina Moll said.", "“Then it came,” she said."));
        assertEquals(
                List.of("Peter Varga", "Ina Moll"),
                speakers("Ina Moll met Peter Varga.", "“It leaks,” Peter Varga said.", "“It does not,” she said."));
    }

    @Test
    void a_form_of_address_decides_between_two_of_one_name() {
        assertEquals(
                List.of("Ina Moll"),
                speakers("Odd Moll and Ina Moll keep the pier. Mr. Odd Moll is late.", "“It leaks,” Ms. Moll said."));
    }

    @Test
    void a_pronoun_in_the_same_sentence_is_who_acts_in_it() {
        assertEquals(
                List.of("Peter Varga", "Ina Moll"),
                speakers("“It leaks,” Peter Varga said.", "Ina Moll left the pier after she said it was not safe."));
    }

    @Test
    void the_mention_stays_as_the_text_has_it() {
        var body = List.of(Told.paragraph("Ina Moll came. “We waited nine years,” she said."));
        var said = Finder.hear(Told.story("en", null, body, List.of())).getFirst();

        assertEquals("she", said.said().speaker().nameAsGiven());
        assertEquals("Ina Moll", said.name());
    }

    @Test
    void a_headline_in_capitals_tells_no_name() {
        assertEquals(
                List.of("Ina Moll", "Ina Moll"),
                speakers(
                        "Ina Moll Says Ferry May Return To Pier", "Ina Moll came. “We waited nine years,” Moll said."));
    }

    private static List<String> speakers(String... paragraphs) {
        var body = Arrays.stream(paragraphs).map(Told::paragraph).toList();
        return Finder.hear(Told.story("en", null, List.copyOf(body), List.of())).stream()
                .map(Finder.Found::name)
                .toList();
    }
}
