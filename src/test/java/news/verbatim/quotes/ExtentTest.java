// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import news.verbatim.story.Segment;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtentTest {

    @Test
    void the_source_is_pointed_at_with_all_the_words_that_name_it() {
        points("“It leaks,” Moll said.", "Moll");
        points("“It leaks,” said Ina Moll, a skipper from Tarvik.", "Ina Moll, a skipper from Tarvik");
        points("“It leaks,” said Ina Moll on Friday.", "Ina Moll");
        points("Moll, who had waited, said the ferry was late.", "Moll, who had waited");
        points(
                "Two of the growers, Ina Moll and Tom Brandt, said it was late.",
                "Two of the growers, Ina Moll and Tom Brandt");
    }

    @Test
    void a_relative_pronoun_belongs_to_whom_it_stands_for() {
        points("Brandt waved to Ina Moll, who said the ferry was late.", "Ina Moll, who");
    }

    @Test
    void a_noun_that_opens_the_clause_speaks_and_not_the_name_within_it() {
        says("Two officials hoping to stop Moll said the ferry was late.", "Two officials");
        says("Those who back her rivals say the ferry was late.", "Those");
        says("But election officials said the ferry was late.", "election officials");
        says("About 9 percent of growers said they had no ferry.", "About 9 percent of growers");
        says("Mr. Brandt, whose boat uses nets that help others find fish, said Moll was late.", "Brandt");
        says("Mr. Brandt - in a note aimed at Moll - declared that the ferry was late.", "Brandt");
    }

    @Test
    void a_source_is_named_with_all_that_stands_before_the_comma() {
        says("According to harbour office records, the ferry was late.", "harbour office records");
        says("The ferry was late, according to a survey released Friday by Moll.", "a survey");
        says("According to Brandt's lawyer, Ina Moll, the ferry was late.", "Ina Moll");
    }

    @Test
    void words_that_go_on_point_at_the_mention_that_gave_the_floor() {
        var said = Told.heard(Told.story(
                "en",
                null,
                List.of(Told.paragraph("“It leaks,” Moll said."), Told.paragraph("“We waited for nine years.”")),
                List.of()));

        assertEquals(List.of("Moll"), sources(said.getLast().segments()));
    }

    private static List<String> sources(List<Segment> segments) {
        return segments.stream()
                .filter(s -> s.role() == Segment.Role.SOURCE)
                .map(Segment::exact)
                .toList();
    }

    private static void points(String text, String expected) {
        var said = Told.heard(Told.story("en", null, List.of(Told.paragraph(text)), List.of()));
        assertEquals(List.of(expected), sources(said.getFirst().segments()), text);
    }

    private static void says(String text, String expected) {
        var said = Told.heard(Told.story("en", null, List.of(Told.paragraph(text)), List.of()));
        assertEquals(expected, said.getFirst().speaker().nameAsGiven(), text);
    }
}
