// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Told.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpanishTest {

    @Test
    void the_verb_stands_between_the_words_and_their_speaker() {
        says("«Esperamos nueve años», dijo la alcaldesa Inés Muñoz.", "direct Inés Muñoz [Esperamos nueve años]");
        says(
                "“Esperamos nueve años”, señaló Íñigo Peña, capitán del puerto.",
                "direct Íñigo Peña [Esperamos nueve años]");
        says("\"Esperamos nueve años\", afirmó Peña.", "direct Peña [Esperamos nueve años]");
        says("«¿Y la lluvia?», preguntó Peña.", "direct Peña [¿Y la lluvia?]");
        says("«Esperamos», agregó él.", "direct él [Esperamos]");
    }

    @Test
    void the_verb_stands_before_a_colon() {
        says("Inés Muñoz declaró: «Esperamos nueve años».", "direct Inés Muñoz [Esperamos nueve años]");
        says("Íñigo Peña: «Esperamos nueve años».", "direct Íñigo Peña [Esperamos nueve años]");
    }

    @Test
    void a_quotation_goes_on_behind_the_verb() {
        says("«Esperamos», dijo Peña, «y por fin llegó».", "direct Peña [Esperamos][y por fin llegó]");
    }

    @Test
    void a_source_stands_beside_what_it_says() {
        says("Según Íñigo Peña, el barco es «una ruina flotante».", "partial Íñigo Peña [una ruina flotante]");
        says("El barco es «una ruina flotante», según Peña.", "partial Peña [una ruina flotante]");
    }

    @Test
    void dashes_set_the_verb_apart_from_what_is_said() {
        says("—Esperamos nueve años —dijo Inés Muñoz.", "direct Inés Muñoz [Esperamos nueve años]");
        says(
                "—Esperamos nueve años —dijo Inés Muñoz—. Ya llegó.",
                "direct Inés Muñoz [Esperamos nueve años][Ya llegó.]");
        says("—¿Y la lluvia? —preguntó Peña.", "direct Peña [¿Y la lluvia?]");
        says("— El barco de las nueve");
        says("El barco —una ruina— llegó tarde.");
    }

    @Test
    void a_verb_for_each_way_of_saying() {
        for (var verb : List.of(
                "dijo",
                "dice",
                "afirmó",
                "explicó",
                "señaló",
                "añadió",
                "agregó",
                "aseguró",
                "declaró",
                "indicó",
                "destacó",
                "subrayó",
                "advirtió",
                "anunció",
                "respondió",
                "preguntó",
                "contó",
                "recordó",
                "reconoció",
                "insistió",
                "sostuvo",
                "comentó",
                "precisó",
                "lamentó",
                "ha dicho"))
            says("«Esperamos nueve años», " + verb + " Íñigo Peña.", "direct Íñigo Peña [Esperamos nueve años]");
    }

    @Test
    void a_name_in_marks_is_a_term() {
        says("La novela «La larga noche» se vende en el puerto.", "term - [La larga noche]");
        says("Los llamados «expertos» nunca llegaron.", "term - [expertos]");
    }

    private static void says(String text, String... expected) {
        assertEquals(List.of(expected), lines("es", text), text);
    }
}
