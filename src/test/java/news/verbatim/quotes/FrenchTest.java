// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Told.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrenchTest {

    @Test
    void the_verb_stands_between_the_words_and_their_speaker() {
        says(
                "« Nous attendons depuis neuf ans », a déclaré la maire Éloïse Bézy.",
                "direct Éloïse Bézy [Nous attendons depuis neuf ans]");
        says("« Il pleut », regrette François Noël, capitaine du port.", "direct François Noël [Il pleut]");
        says("“Nous attendons”, affirme Noël.", "direct Noël [Nous attendons]");
        says("« Nous attendons », a-t-elle ajouté.", "direct elle [Nous attendons]");
        says("« Le bac viendra-t-il ? » demande Noël.", "direct Noël [Le bac viendra-t-il ?]");
    }

    @Test
    void the_verb_stands_before_a_colon() {
        says("Éloïse Bézy a déclaré : « Nous attendons. »", "direct Éloïse Bézy [Nous attendons.]");
        says(
                "François Noël : « Nous attendons depuis neuf ans. »",
                "direct François Noël [Nous attendons depuis neuf ans.]");
    }

    @Test
    void the_verb_stands_within_the_marks() {
        says(
                "« C’est une épave, assure Noël, et il prend l’eau. »",
                "direct Noël [C’est une épave, assure Noël, et il prend l’eau.]");
    }

    @Test
    void a_quotation_goes_on_behind_the_verb() {
        says("« Nous attendons », a dit Noël, « et il pleut. »", "direct Noël [Nous attendons][et il pleut.]");
    }

    @Test
    void a_source_stands_beside_what_it_says() {
        says("Selon Noël, le bac est « une épave flottante ».", "partial Noël [une épave flottante]");
        says("Le bac est « une épave flottante », d’après Noël.", "partial Noël [une épave flottante]");
    }

    @Test
    void a_dash_opens_what_is_said_where_a_verb_stands_within() {
        says(
                "— Nous attendons depuis neuf ans, dit Éloïse Bézy.",
                "direct Éloïse Bézy [Nous attendons depuis neuf ans, dit Éloïse Bézy.]");
        says("— le bac de neuf heures, le bac de midi");
    }

    @Test
    void a_verb_for_each_way_of_saying() {
        for (var verb : List.of(
                "a dit",
                "a déclaré",
                "a affirmé",
                "explique",
                "a ajouté",
                "souligne",
                "assure",
                "estime",
                "a indiqué",
                "précise",
                "a annoncé",
                "répond",
                "raconte",
                "rappelle",
                "regrette",
                "reconnaît",
                "insiste",
                "confie",
                "conclut",
                "lance",
                "prévient",
                "admet",
                "résume",
                "s’exclame"))
            says(
                    "« Nous attendons depuis neuf ans », " + verb + " Éloïse Bézy.",
                    "direct Éloïse Bézy [Nous attendons depuis neuf ans]");
    }

    @Test
    void a_name_in_marks_is_a_term() {
        says("Le roman « La longue nuit » se vend au port.", "term - [La longue nuit]");
        says("Les soi-disant « experts » ne sont jamais venus.", "term - [experts]");
    }

    private static void says(String text, String... expected) {
        assertEquals(List.of(expected), lines("fr", text), text);
    }
}
