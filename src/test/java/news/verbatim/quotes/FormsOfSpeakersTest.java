// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import news.verbatim.story.Block;
import news.verbatim.story.SpokenBy.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsOfSpeakersTest {

    @Test
    void a_title_before_the_name_is_the_role() {
        speaks("“It leaks,” said Mayor Ina Moll.", "Ina Moll", "Mayor");
        speaks("“It leaks,” said Tarvik harbour master Ina Moll.", "Ina Moll", "Tarvik harbour master");
        speaks("“It leaks,” Rear Adm. Ina Moll said.", "Ina Moll", null);
        speaks("“It leaks,” said Dr. Ina Moll.", "Ina Moll", null);
    }

    @Test
    void an_apposition_behind_the_name_is_the_role() {
        speaks("“It leaks,” said Ina Moll, the harbour master.", "Ina Moll", "the harbour master");
        speaks("“It leaks,” Ina Moll, head of the port, said.", "Ina Moll", "head of the port");
        speaks("Ina Moll, 52, head of the port, said: “It leaks.”", "Ina Moll", "head of the port");
    }

    @Test
    void a_surname_stands_for_the_whole_name() {
        names(List.of("Ina Moll came to Tarvik.", "“It leaks,” Moll said."), "Ina Moll");
    }

    @Test
    void two_of_one_surname_are_kept_apart() {
        names(List.of("“It leaks,” Ina Moll said.", "“It does not,” Odd Moll said."), "Ina Moll", "Odd Moll");
    }

    @Test
    void initials_belong_to_the_name() {
        speaks("“It leaks,” said I. J. Moll.", "I. J. Moll", null);
        speaks("“It leaks,” said J.R. Varga.", "J.R. Varga", null);
        speaks("“It leaks,” Odd P. Varga said.", "Odd P. Varga", null);
    }

    @Test
    void a_first_name_may_be_a_small_word_elsewhere() {
        speaks("“It leaks,” Per Moll said.", "Per Moll", null);
        speaks("“It leaks,” said Per Moll.", "Per Moll", null);
        speaks("“It leaks,” said May Moll.", "May Moll", null);
        speaks("Will Moll said the ferry was “late.”", "Will Moll", null);
        speaks("In May Moll said: “It leaks.”", "Moll", null);
    }

    @Test
    void an_acronym_in_brackets_is_passed_over() {
        speaks("“It leaks,” the Tarvik Harbour Authority (THA) said.", "The Tarvik Harbour Authority", null);
        speaks("“It leaks,” the THA said.", "the THA", null);
    }

    @Test
    void a_pronoun_is_whoever_spoke_before() {
        names(List.of("“It leaks,” Ina Moll said.", "“It always has,” she said."), "Ina Moll", "Ina Moll");
    }

    @Test
    void organisations_and_governments_speak_by_their_nicknames() {
        kind("“It leaks,” the Kremlin said.", "the Kremlin", Kind.STATE_OR_GOVERNMENT);
        kind("Ankara said the ferry was “not for sale”.", "Ankara", Kind.STATE_OR_GOVERNMENT);
        kind("Sunmark Ferries Ltd. said the ferry was “not for sale”.", "Sunmark Ferries Ltd.", Kind.ORGANIZATION);
        kind("The harbour board said the ferry was “not for sale”.", "The harbour board", Kind.ORGANIZATION);
    }

    @Test
    void sources_without_a_name_are_anonymous() {
        kind("“It leaks,” said a source on the board.", "a source on the board", Kind.ANONYMOUS);
        kind("“It leaks,” said an official who spoke on condition of anonymity.", "an official", Kind.ANONYMOUS);
        kind("An official, who asked not to be named, said: “It leaks.”", "An official", Kind.ANONYMOUS);
        kind("“It leaks,” one passenger said.", "one passenger", Kind.PERSON);
        kind("“It leaks,” islanders said.", "islanders", Kind.UNNAMED_GROUP);
    }

    @Test
    void a_paper_speaks_for_itself() {
        kind("“It leaks,” the report said.", "the report", Kind.DOCUMENT);
    }

    private static void speaks(String text, String name, String role) {
        var by = only(text).said().speaker();
        assertEquals(name.toLowerCase(), String.valueOf(by.nameAsGiven()).toLowerCase(), text);
        assertEquals(role, by.roleAsGiven(), text);
    }

    private static void kind(String text, String name, Kind kind) {
        var by = only(text).said().speaker();
        assertEquals(name, by.nameAsGiven(), text);
        assertEquals(kind, by.kind(), text);
    }

    private static void names(List<String> text, String... expected) {
        assertEquals(
                Arrays.asList(expected),
                heard(text).stream().map(Finder.Found::name).toList());
    }

    private static Finder.Found only(String text) {
        return heard(List.of(text)).getLast();
    }

    private static List<Finder.Found> heard(List<String> text) {
        var body = text.stream().<Block>map(Told::paragraph).toList();
        return Finder.hear(Told.story("en", null, body, List.of()));
    }
}
