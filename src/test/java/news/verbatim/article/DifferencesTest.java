// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import static java.util.stream.Collectors.joining;
import static news.verbatim.article.MergeTest.block;
import static news.verbatim.article.MergeTest.blocks;
import static news.verbatim.article.MergeTest.of;
import static news.verbatim.article.MergeTest.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.verbatim.article.Difference.Kind;
import news.verbatim.article.Difference.Op;
import news.verbatim.article.Difference.Word;
import news.verbatim.story.Block;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferencesTest {

    static String joined(List<Word> words, Op... ops) {
        return words.stream()
                .filter(word -> List.of(ops).contains(word.op()))
                .map(Word::text)
                .collect(joining());
    }

    static void tellsBoth(String before, String after, List<Word> words) {
        assertEquals(before, joined(words, Op.EQUAL, Op.DELETE));
        assertEquals(after, joined(words, Op.EQUAL, Op.INSERT));
    }

    static List<String> told(List<Difference> differences) {
        return differences.stream().map(d -> d.kind() + " " + d.pointer()).toList();
    }

    @Test
    void what_is_told_word_by_word_gives_back_both_texts_letter_by_letter() {
        for (var seed = 0; seed < 1000; seed++) {
            var drafts = new Drafts(seed);
            var before = drafts.text(new Random(seed).nextInt(60));
            var after = drafts.text(new Random(-seed).nextInt(60));

            tellsBoth(before, after, new Wording().between(before, after));
            tellsBoth(before, before, new Wording().between(before, before));
        }
    }

    @Test
    void words_are_told_apart_and_no_letter_is_cut() {
        assertEquals(
                List.of(
                        new Word(Op.EQUAL, "The river "),
                        new Word(Op.DELETE, "did not drown"),
                        new Word(Op.INSERT, "spared"),
                        new Word(Op.EQUAL, " the mill.")),
                shortened(new Wording().between("The river did not drown the mill.", "The river spared the mill.")));
        assertEquals(
                List.of(
                        new Word(Op.DELETE, "e\u0301te\u0301"),
                        new Word(Op.INSERT, "ete"),
                        new Word(Op.EQUAL, " 👩‍👩‍👧‍👦")),
                new Wording().between("e\u0301te\u0301 👩‍👩‍👧‍👦", "ete 👩‍👩‍👧‍👦"));
    }

    /** Spaces that both texts have may stand between two replaced words: here they count as replaced with them. */
    static List<Word> shortened(List<Word> words) {
        return List.of(
                words.getFirst(),
                new Word(Op.DELETE, joined(words.subList(1, words.size() - 1), Op.DELETE, Op.EQUAL)),
                new Word(Op.INSERT, joined(words.subList(1, words.size() - 1), Op.INSERT)),
                words.getLast());
    }

    @Test
    void texts_too_long_and_too_different_are_told_as_replaced_whole() {
        var before = IntStream.range(0, 100_000)
                .mapToObj(i -> i % 2 == 0 ? "a" + i : " ")
                .collect(Collectors.joining());
        var after = IntStream.range(0, 100_000)
                .mapToObj(i -> i % 2 == 0 ? "b" + i : "\n")
                .collect(Collectors.joining());

        assertEquals(
                List.of(new Word(Op.DELETE, before), new Word(Op.INSERT, after)), new Wording().between(before, after));
        var nearly = before.replace("a50000 ", "c ");
        var words = new Wording().between(before, nearly);
        tellsBoth(before, nearly, words);
        assertTrue(words.size() > 2, "one word in a long text is still found");
    }

    @Test
    void many_texts_share_the_time_that_one_comparison_may_take() {
        var wording = new Wording();
        var whole = 0;
        for (var i = 0; i < 40; i++) {
            var drafts = new Drafts(i);
            var before = drafts.text(1500);
            var after = drafts.text(1500);
            var words = wording.between(before, after);
            tellsBoth(before, after, words);
            if (words.size() <= 4) whole++;
        }
        assertTrue(whole > 30, "only " + whole);
    }

    @Test
    void one_more_paragraph_is_one_difference_and_one_less_too() {
        var before = of(blocks(1, 2, 3));
        var after = of(with(blocks(1, 2, 3), 1, block(4, "New")));

        assertEquals(List.of("ADDED /body/1"), told(Differences.between(before, after)));
        assertEquals(List.of("REMOVED /body/1"), told(Differences.between(after, before)));
        assertEquals(List.of("/body/1"), Differences.pointers(before, after));
        assertEquals(List.of("/body"), Differences.pointers(after, before));
        assertEquals(
                "New",
                Differences.between(before, after)
                        .getFirst()
                        .after()
                        .path("text")
                        .asText());
    }

    @Test
    void a_paragraph_that_was_moved_is_told_as_moved_and_its_words_where_it_stands_now() {
        var after = List.of(block(3, "Text three"), block(1, "Text 1"), block(2, "Text 2"));

        var differences = Differences.between(of(blocks(1, 2, 3)), of(after));

        assertEquals(List.of("MOVED /body/0", "CHANGED /body/0/text"), told(differences));
        assertEquals("/body/2", differences.getFirst().before().asText());
        assertEquals("/body/0", differences.getFirst().after().asText());
        assertNull(differences.getFirst().words());
        tellsBoth("Text 3", "Text three", differences.getLast().words());
    }

    @Test
    void a_block_that_became_another_kind_says_so() {
        var before = of(blocks(1));
        var after = of(List.<Block>of(new Block.Heading(new java.util.UUID(0, 1), 2, "Text 1", List.of())));

        assertEquals(List.of("ADDED /body/0/level", "CHANGED /body/0/type"), told(Differences.between(before, after)));
    }

    @Test
    void before_the_first_revision_there_was_nothing() {
        var differences = Differences.between(null, of(blocks(1, 2)));

        assertTrue(differences.stream().allMatch(d -> d.kind() == Kind.ADDED && d.before() == null));
        assertTrue(told(differences).containsAll(List.of("ADDED /headline", "ADDED /body/0", "ADDED /body/1")));
        assertTrue(told(differences).stream().noneMatch(d -> d.contains("kicker")));
    }

    @Test
    void equal_stories_do_not_differ() {
        for (var seed = 0; seed < 200; seed++) {
            var story = new Drafts(seed).story();
            assertEquals(List.of(), Differences.between(story, story));
        }
    }
}
