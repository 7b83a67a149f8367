// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.*;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import news.verbatim.kernel.Faults;
import news.verbatim.story.Segment;
import news.verbatim.story.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTest {

    private static final int SHORT = 1 << 14;
    /** Twice is right; what is read with its neighbours again and again comes to four times. */
    private static final double MOST = 3;

    private static final long NOISE = 4_000_000;

    static Stream<String> texts() {
        return Hostile.texts().values().stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_twice_as_endlesspasses_through_about_twice_the_memory(String bit) {
        for (var language : List.of("en", "fr", "tr")) {
            Finder.hear(Hostile.story(language, bit, SHORT));

            var once = allocated(Hostile.story(language, bit, 2 * SHORT));
            var twice = allocated(Hostile.story(language, bit, 4 * SHORT));

            assertTrue(twice < NOISE || twice < MOST * once, language + ": " + once + " and " + twice + " for " + bit);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_is_proposed_keeps_to_the_limits_of_a_story(String bit) {
        // A story holds no blank paragraph.
        if (!bit.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c)))
            for (var language : List.of("en", "de", "pl")) keeps(Hostile.story(language, bit, SHORT));
    }

    @Test
    void names_roles_and_verbs_that_never_end_keep_to_the_limits_of_a_story() {
        var endless = "Mo" + "l".repeat(600);
        var chain = "the board of the port of Tarvik of ".repeat(40) + "the council";
        for (var text : List.of(
                "“It leaks,” " + endless + " said.",
                "“It leaks,” said Ina " + endless + ".",
                "“It leaks,” " + chain + " said.",
                "“It leaks,” said " + chain + ".",
                "“It leaks,” said Ina Moll, head of " + chain + ".",
                "“It leaks,” mo" + "a".repeat(300) + "ns Moll.",
                "“It leaks,” Moll told " + chain + ".",
                "“It leaks,” Moll told " + endless + " " + endless + ".",
                "“It leaks,” Moll said in an interview with " + endless + " Radio.",
                "According to " + chain + ", the ferry is “a wreck”.",
                "Moll, " + chain + ", said the ferry was “a wreck”.")) {
            for (var language : List.of("en", "de", "fr", "es", "tr", "pl"))
                keeps(Told.story(language, "Ferry", List.of(Told.paragraph(text)), List.of()));
        }
    }

    @Test
    void no_sentence_is_longer_than_anybody_writes() {
        var text = "the boat that lay at the quay ".repeat(15_000);
        var sheet = new Sheet(new Segment.Target(null, true, null), text);
        var passage = new Passage(sheet, 0, text.length(), Passage.Place.TEXT);
        var words = Lexicon.of("en");

        var sentences = Cutting.sentences(Tokens.of(passage, List.of(), words), words);

        assertTrue(sentences.stream().allMatch(s -> s.size() <= 301));
    }

    private static void keeps(Story story) {
        var found = Told.heard(story);
        var faults = new Faults();
        story.withAttributions(found).check(faults);
        assertTrue(found.size() <= 2000);
        assertEquals(List.of(), faults.all(), () -> story.language());
    }

    private static long allocated(Story story) {
        var clock = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadAllocatedBytes();
        Finder.hear(story);
        return clock.getCurrentThreadAllocatedBytes() - before;
    }
}
