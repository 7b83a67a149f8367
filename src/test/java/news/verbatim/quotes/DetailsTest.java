// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Told.found;
import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.story.Attribution;
import news.verbatim.story.Attribution.Basis;
import news.verbatim.story.Occasion;
import news.verbatim.story.Segment;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DetailsTest {

    @Test
    void a_proposal_shows_the_words_the_verb_and_the_name() {
        var text = "👩‍✈️ “We waited,” Moll said.";

        var said = only(text);

        for (var part : said.segments())
            assertEquals(Segment.over(part.target(), part.role(), text, part.start(), part.end()), part);
        assertEquals(
                List.of("We waited,", "said", "Moll"),
                said.segments().stream().map(Segment::exact).toList());
        assertEquals(new Attribution.Cue("said", "say"), said.cue());
        assertEquals(Attribution.Verdict.PROPOSED, said.verdict());
        assertEquals(Attribution.Origin.DETECTED, said.origin());
        assertTrue(said.confidence() > 0.9);
    }

    @Test
    void a_role_is_taken_as_printed() {
        role("“It leaks,” said Ina Moll, harbour master of Tarvik.", "harbour master of Tarvik");
        role("“It leaks,” Ina Moll, spokesperson for the port, said.", "spokesperson for the port");
        role("“It leaks,” Sunmark President Odd Varga said.", "Sunmark President");
        role("“It leaks,” said the harbour master, Ina Moll.", "the harbour master");
        role("“It leaks,” Ina Moll said.", null);
    }

    @Test
    void kinds_and_forms_of_speakers_are_told_apart() {
        speaker("“It leaks,” Ina Moll said.", Kind.PERSON, Form.FULL);
        speaker("“It leaks,” Moll said.", Kind.PERSON, Form.SURNAME);
        speaker("“It leaks,” he said.", Kind.PERSON, Form.PRONOUN);
        speaker("“It leaks,” the ministry said.", Kind.ORGANIZATION, Form.TITLE_ONLY);
        speaker("“It leaks,” the Ministry of Ports said.", Kind.ORGANIZATION, Form.FULL);
        speaker("“It leaks,” officials said.", Kind.UNNAMED_GROUP, Form.TITLE_ONLY);
        speaker("“It leaks,” a source said.", Kind.ANONYMOUS, Form.TITLE_ONLY);
        speaker("“It leaks,” said a senior official who asked not to be named.", Kind.ANONYMOUS, Form.TITLE_ONLY);
        speaker("“It leaks,” said a source close to the board.", Kind.ANONYMOUS, Form.TITLE_ONLY);
        speaker("“It leaks,” a source familiar with the plans said.", Kind.ANONYMOUS, Form.TITLE_ONLY);
        speaker("“It leaks,” the report said.", Kind.DOCUMENT, Form.TITLE_ONLY);
        speaker("“It leaks,” the Kremlin said.", Kind.STATE_OR_GOVERNMENT, Form.METONYM);
        speaker("“It leaks,” the White House said.", Kind.STATE_OR_GOVERNMENT, Form.METONYM);
        speaker("“It leaks,” France said.", Kind.STATE_OR_GOVERNMENT, Form.SURNAME);
    }

    @Test
    void the_basis_says_how_the_speaker_is_known() {
        assertEquals(Basis.EXPLICIT, only("“It leaks,” Moll said.").basis());
        assertEquals(Basis.PRONOUN, only("“It leaks,” she said.").basis());
        var context = found("en", "Moll said it leaked.", "“Nobody slept on the pier.”")
                .getLast();
        assertEquals(Basis.CONTEXT, context.basis());
        assertEquals(Form.IMPLIED, context.speaker().form());
    }

    @Test
    void a_plain_occasion_is_noted() {
        occasion("“It leaks,” Moll said in an interview with Radio Tarvik.", Occasion.Kind.INTERVIEW);
        occasion("“It leaks,” Moll said at a weekly press briefing.", Occasion.Kind.PRESS_BRIEFING);
        occasion("“It leaks,” Moll told a news conference.", Occasion.Kind.PRESS_CONFERENCE);
        occasion("“It leaks,” Moll said in a statement.", Occasion.Kind.STATEMENT);
        occasion("“It leaks,” Moll wrote on X.", Occasion.Kind.SOCIAL_POST);
        occasion("“It leaks,” Moll said in a speech.", Occasion.Kind.SPEECH);
        assertEquals(
                "Radio Tarvik",
                only("“It leaks,” Moll said in an interview with Radio Tarvik.")
                        .occasion()
                        .outlet());
    }

    @Test
    void a_weekday_is_counted_back_from_the_printed_day() {
        var occasion = only("“It leaks,” Moll said on Tuesday.").occasion();

        assertEquals("Tuesday", occasion.dateAsGiven());
        assertEquals(new TruncatedDate("2025-11-25"), occasion.date());
        assertEquals(Occasion.Basis.INFERRED, occasion.basis());
        assertEquals(
                new TruncatedDate("2025-11-27"),
                only("“It leaks,” Moll said Thursday.").occasion().date());
    }

    private static Attribution only(String text) {
        var found = found("en", text);
        assertEquals(1, found.size(), text);
        return found.getFirst();
    }

    private static void role(String text, String expected) {
        assertEquals("Ina Moll Odd Varga".contains(only(text).speaker().nameAsGiven()), true, text);
        assertEquals(expected, only(text).speaker().roleAsGiven(), text);
    }

    private static void speaker(String text, Kind kind, Form form) {
        assertEquals(kind, only(text).speaker().kind(), text);
        assertEquals(form, only(text).speaker().form(), text);
    }

    private static void occasion(String text, Occasion.Kind kind) {
        assertNotNull(only(text).occasion(), text);
        assertEquals(kind, only(text).occasion().kind(), text);
    }
}
