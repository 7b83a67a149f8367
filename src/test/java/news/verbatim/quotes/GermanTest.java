// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Told.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GermanTest {

    @Test
    void the_verb_stands_between_the_words_and_their_speaker() {
        says(
                "„Wir warten seit neun Jahren“, sagte Hafenmeisterin Käthe Größl.",
                "direct Käthe Größl [Wir warten seit neun Jahren]");
        says("„Wir warten“, sagte Größl der Hafenpost.", "direct Größl [Wir warten]");
        says("»Es regnet herein«, klagte der Bürgermeister Jürgen Äußler.", "direct Jürgen Äußler [Es regnet herein]");
        says("„Kommt die Fähre?“, fragte Größl.", "direct Größl [Kommt die Fähre?]");
        says("„Wir warten“, so Größl.", "direct Größl [Wir warten]");
    }

    @Test
    void the_verb_stands_before_a_colon() {
        says("Größl sagte: „Wir warten.“", "direct Größl [Wir warten.]");
        says("Am Freitag sagte Größl: „Wir warten.“", "direct Größl [Wir warten.]");
        says("Käthe Größl: „Wir warten seit neun Jahren.“", "direct Käthe Größl [Wir warten seit neun Jahren.]");
    }

    @Test
    void a_quotation_goes_on_behind_the_verb() {
        says("„Wir warten“, sagte Größl, „und es regnet.“", "direct Größl [Wir warten][und es regnet.]");
        says("„Wir warten“, sagte Größl. „Es regnet.“", "direct Größl [Wir warten][Es regnet.]");
    }

    @Test
    void a_verb_may_come_in_two_parts() {
        says("„Die Fähre kommt“, teilte die Reederei mit.", "direct die Reederei [Die Fähre kommt]");
        says("„Es regnet“, fügte Größl hinzu.", "direct Größl [Es regnet]");
    }

    @Test
    void a_source_stands_beside_what_it_says() {
        says("Laut Größl ist die Fähre „ein schwimmendes Wrack“.", "partial Größl [ein schwimmendes Wrack]");
        says("Nach Angaben der Reederei ist das Boot „völlig in Ordnung“.", "partial Reederei [völlig in Ordnung]");
    }

    @Test
    void a_verb_for_each_way_of_saying() {
        for (var verb : List.of(
                "sagte",
                "sagt",
                "erklärte",
                "betonte",
                "meinte",
                "berichtete",
                "warnte",
                "versicherte",
                "antwortete",
                "erzählte",
                "erläuterte",
                "bestätigte",
                "behauptete",
                "ergänzte",
                "unterstrich",
                "kritisierte",
                "lobte",
                "scherzte",
                "klagte",
                "schrieb",
                "forderte",
                "resümierte",
                "entgegnete",
                "murmelte"))
            says(
                    "„Wir warten seit neun Jahren“, " + verb + " Käthe Größl.",
                    "direct Käthe Größl [Wir warten seit neun Jahren]");
    }

    @Test
    void a_name_in_marks_is_a_term() {
        says("Der Roman „Die lange Nacht“ liegt im Hafen aus.", "term - [Die lange Nacht]");
        says("Die sogenannten „Fachleute“ kamen nie nach Tarvik.", "term - [Fachleute]");
    }

    private static void says(String text, String... expected) {
        assertEquals(List.of(expected), lines("de", text), text);
    }
}
