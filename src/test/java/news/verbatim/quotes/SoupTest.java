// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Ids;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Segment;
import news.verbatim.story.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SoupTest {

    private static final String[] BITS =
            ("“|”|\"|‘|’|„|«|»|‚|'|‹|›|「|」| | | | | |\u00a0|\u202f|\n|,|,|.|?|!|:|—|–|(|)|…|said|"
                            + "says|sagte|a déclaré|dijo|dedi|according to|Moll|Ina Moll|Mayor|harbour master|"
                            + "the ministry|he|she|it|who|Thursday|in an interview with|told reporters that|"
                            + "called it|and|but|of|the|The Kremlin|U.S.|J.|’90s|’s|so-called|👩‍👩‍👧‍👦|🇹🇷|e\u0301|"
                            + "\u0301|\u200f|قال|العمدة|שלום|\r\n|\u200d|𝒜|日本|。|42|a|We waited|nine years|\t|"
                            + "\ud83c\udffd|selon|laut|göre|X|-t-il|dit-il|wir|ß|İ|1.|$|%s|\\")
                    .split("\\|");

    @Test
    void whatever_is_proposed_keeps_to_the_rules_of_the_story() {
        var random = new Random(20251127);
        var languages = new String[] {"en", "de", "fr", "es", "tr", "ar", "pl", null};
        for (var round = 0; round < 6000; round++) {
            var story =
                    Told.story(languages[round % languages.length], soup(random, 12) + "x", body(random), List.of());

            var proposals = Told.heard(story);

            var faults = new Faults();
            story.withAttributions(proposals).check(faults);
            assertEquals(List.of(), faults.all(), () -> story.body() + "\n" + proposals);
            assertApart(proposals, story);
        }
    }

    @Test
    void what_is_attributed_already_is_not_proposed_again() {
        var random = new Random(7);
        for (var round = 0; round < 1500; round++) {
            var story = Told.story("en", "Ferry", body(random), List.of());
            var proposals = Told.heard(story);
            var judged = story.withAttributions(proposals);

            assertEquals(List.of(), Told.heard(judged), () -> judged.body().toString());

            var half = proposals.stream()
                    .filter(a -> a.parent() == null && random.nextBoolean())
                    .toList();
            var all = new ArrayList<>(half);
            all.addAll(Told.heard(story.withAttributions(half)));
            assertApart(all, story);
        }
    }

    @Test
    void words_left_open_a_paragraph_before_count_as_open_when_read_again() {
        var body = List.of(
                Told.paragraph("Moll said: “We waited nine years."),
                Told.paragraph("‘Then it came.’ Odd Varga shrugged at it. To him it was “a wreck of a ferry"));
        var story = Told.story("en", "Ferry", body, List.of());

        assertEquals(List.of(), Told.heard(story.withAttributions(Told.heard(story))));
    }

    @Test
    void a_long_text_gets_no_more_proposals_than_a_story_holds() {
        var random = new Random(3);
        for (var bits : new String[][] {
            BITS,
            {"“"},
            {"\""},
            {"‘a "},
            {"’s "},
            {", Moll "},
            {"“a” "},
            {"said "},
            {"Moll "},
            {"the "},
            {" of Moll"},
            {"a”,"}
        }) {
            var text = new StringBuilder();
            while (text.length() < 100_000) text.append(bits[random.nextInt(bits.length)]);
            var story = Told.story("en", "Ferry", List.of(Told.paragraph(text.toString())), List.of());

            assertTrue(Told.heard(story).size() <= 2000, bits[0]);
        }
    }

    private static List<Block> body(Random random) {
        var body = new ArrayList<Block>();
        for (var i = random.nextInt(4); i >= 0; i--)
            body.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                            new Block.Items(
                                    Ids.next(), false, List.of(line(random) + "a", line(random) + "b"), List.of());
                        case 1 -> new Block.BlockQuote(Ids.next(), soup(random, 30) + "a", List.of());
                        default -> Told.paragraph(soup(random, 60) + "a");
                    });
        return body;
    }

    private static String line(Random random) {
        return soup(random, 20).replace('\n', ' ').replace('\r', ' ');
    }

    private static String soup(Random random, int most) {
        var text = new StringBuilder();
        for (var i = random.nextInt(most); i >= 0; i--) {
            text.append(BITS[random.nextInt(BITS.length)]);
            if (random.nextInt(3) > 0) text.append(' ');
        }
        return text.toString();
    }

    /** No words belong to two proposals, but for a clause and what stands in it; and each clause comes first. */
    private static void assertApart(List<Attribution> proposals, Story story) {
        var seen = new HashMap<UUID, Attribution>();
        var owners = new HashMap<String, Attribution>();
        for (var said : proposals) {
            if (said.parent() != null) assertTrue(seen.containsKey(said.parent()), "the clause comes first");
            seen.put(said.id(), said);
            var clause = said.kind() == Attribution.Kind.INDIRECT;
            for (var part : said.content().toList())
                for (var at = part.start(); at < part.end(); at++) {
                    var before = owners.put(key(part, at, clause), said);
                    assertNull(
                            before, () -> Told.line(said) + " lies over " + Told.line(before) + " in " + story.body());
                }
        }
    }

    private static String key(Segment part, int at, boolean clause) {
        return part.target() + "/" + at + "/" + clause;
    }
}
