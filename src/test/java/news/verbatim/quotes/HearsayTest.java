// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import news.verbatim.story.Attribution;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HearsayTest {

    @Test
    void a_clause_behind_the_verb_is_what_is_said() {
        hears("Moll said the ferry was nine years late.", "Moll [the ferry was nine years late]");
        hears("Moll said that the ferry was late.", "Moll [the ferry was late]");
        hears("Moll said on Friday that the ferry was late.", "Moll [the ferry was late]");
        hears("Moll said in a statement the ferry was late.", "Moll [the ferry was late]");
        hears("She told reporters that the ferry was late.", "she [the ferry was late]");
        hears("The board told her the ferry was late.", "The board [the ferry was late]");
        hears("Moll asked whether the ferry would come back.", "Moll [whether the ferry would come back]");
        hears("Ina Moll warned that the pier was not safe.", "Ina Moll [the pier was not safe]");
    }

    @Test
    void a_clause_before_the_verb_is_what_is_said() {
        hears("The ferry was nine years late, Moll said.", "Moll [The ferry was nine years late]");
        hears("The ferry was nine years late, said Ina Moll.", "Ina Moll [The ferry was nine years late]");
        hears("The ferry leaked, one source in the harbour said.", "one source in the harbour [The ferry leaked]");
        hears("The ferry was nine years late, as Moll noted.", "Moll [The ferry was nine years late]");
    }

    @Test
    void a_verb_in_the_middle_leaves_two_pieces() {
        hears("The ferry, Moll said, was nine years late.", "Moll [The ferry][was nine years late]");
    }

    @Test
    void a_source_says_what_stands_beside_it() {
        hears("According to Moll, the ferry was late.", "Moll [the ferry was late]");
        hears("The ferry was nine years late, according to Moll.", "Moll [The ferry was nine years late]");
        hears("The ferry was late again, according to county records.", "county records [The ferry was late again]");
    }

    @Test
    void a_second_verb_goes_on_with_the_same_speaker() {
        hears("Moll said the ferry was late, adding that it leaked.", "Moll [the ferry was late]", "Moll [it leaked]");
        hears(
                "Moll said the ferry was late and noted that it leaked.",
                "Moll [the ferry was late]",
                "Moll [it leaked]");
    }

    @Test
    void a_promise_is_what_is_promised() {
        hears("Moll promised to bring the ferry back.", "Moll [to bring the ferry back]");
    }

    @Test
    void whoever_no_list_knows_speaks_as_well() {
        hears(
                "In Tarvik some reed cutters warned that the pier was not safe.",
                "some reed cutters [the pier was not safe]");
    }

    @Test
    void nothing_is_heard_where_nothing_is_said() {
        hears("“It leaks,” Moll said before she left the pier.");
        hears("“It leaks,” said Moll, who has waited for nine years.");
        hears("It goes without saying that the ferry was late.");
        hears("When the bell rang, Moll said: “It leaks.”");
        hears("The ferry left Tarvik at noon, and nobody waved.");
        hears("Moll added a boat that had waited for years.");
    }

    @Test
    void a_fragment_stands_in_the_clause_that_the_outer_verb_governs() {
        var found = heard("Moll said in the letter that the pier “leaks a little” and needs what she calls “a plug.”");

        assertEquals(Attribution.Kind.INDIRECT, found.getFirst().kind());
        assertEquals(found.getFirst().id(), found.get(1).parent());
    }

    @Test
    void words_already_attributed_are_left_alone() {
        var body = List.of(Told.paragraph("Moll said the ferry was nine years late."));
        var once = Finder.hear(Told.story("en", null, body, List.of()));
        var again = Finder.hear(Told.story(
                "en", null, body, once.stream().map(Finder.Found::said).toList()));

        assertEquals(1, once.size());
        assertEquals(List.of(), again);
    }

    private static List<Attribution> heard(String text) {
        return Finder.hear(Told.story("en", null, List.of(Told.paragraph(text)), List.of())).stream()
                .map(Finder.Found::said)
                .toList();
    }

    private static void hears(String text, String... expected) {
        var lines = heard(text).stream()
                .filter(said -> said.kind() == Attribution.Kind.INDIRECT)
                .map(said -> Told.line(said).substring("indirect ".length()))
                .toList();
        assertEquals(
                Arrays.stream(expected).map(String::toLowerCase).toList(),
                lines.stream().map(String::toLowerCase).toList(),
                text);
    }
}
