// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import news.verbatim.story.Segment;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PairsTest {

    @Test
    void curly_and_straight_marks_are_paired() {
        marks("He said “yes” and “no.”", "yes|no.");
        marks("The \"night ferry\" and the \"day ferry\".", "night ferry|day ferry");
    }

    @Test
    void an_apostrophe_is_no_mark() {
        marks("The sides’ boats, France’s coast, the ’90s, ’tis late.", "");
        marks("‘The sides’ boats are late,’ Moll said.", "The sides’ boats are late,");
        marks("‘It’s the ’90s again’", "It’s the ’90s again");
        marks("the boys' boats and the girls' boats", "");
        marks("'We don't wait,' Moll said.", "We don't wait,");
    }

    @Test
    void other_languages_have_other_marks() {
        marks("„Wir warten“, sagte sie. »Noch«, sagte er. ‚Ja‘ hieß es.", "Wir warten|Noch|Ja");
        marks("« Nous attendons », dit-il. «\u202fEncore\u202f»", "Nous attendons|Encore");
        marks("„Czekamy” — mówi.", "Czekamy");
        marks("”Vi väntar”, säger hon.", "Vi väntar");
        marks("「待っています」と言った。", "待っています");
    }

    @Test
    void marks_within_marks_belong_to_what_is_said() {
        marks("“She called it ‘a toy’ and left,” he said.", "She called it ‘a toy’ and left,");
        marks("‘He said “no” twice,’ she said.", "He said “no” twice,");
    }

    @Test
    void a_mark_left_open_ends_with_the_paragraph() {
        marks("Moll said: “We waited nine years.", "We waited nine years.");
        marks("“We forgot to close, he said. “Now it is here,” he said.", "Now it is here,");
        marks("‘em all, he said", "");
    }

    @Test
    void marks_around_nothing_are_left_alone() {
        marks("“” \"\" «  » “…”", "");
        marks("“We wait,\" he said.", "We wait,");
        marks("a 12\" pipe and 6' rope", "");
    }

    private static void marks(String text, String expected) {
        var sheet = new Sheet(new Segment.Target(null, true, null), text);
        var passage = new Passage(sheet, 0, text.length(), Passage.Place.TEXT);
        List<Pair> pairs = Pairs.in(passage);
        var found = pairs.stream().map(p -> passage.slice(p.from(), p.to())).collect(Collectors.joining("|"));
        assertEquals(expected, found, text);
    }
}
