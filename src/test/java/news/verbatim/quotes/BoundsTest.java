// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.verbatim.kernel.Ids;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Segment;
import news.verbatim.story.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundsTest {

    private static final Pattern LETTER = Pattern.compile("\\X");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String[] LANGUAGES = {"en", "de", "fr", "es", "tr", "pl", "ar", null};
    private static final String[] BITS =
            ("“It leaks,” Moll said.|“We waited nine years.|“Then it came.”|Moll said: “We|waited.”|Ina Moll said the"
                            + " ferry was “a wreck”.|She left.|according to"
                            + " Moll|“|”|„|«|»|‘|’|\"|e\u0301|“\u0301|\u0301”|👩‍👩‍👧‍👦|“👩‍👩‍👧‍👦”|🇹🇷🇹🇷|\u200d|\r\n"
                            + "|\ud83c\udffd|𝒜|ﷺ|각|क्षि|—Esperamos —dijo Moll—. Ya.|„Wir warten“, sagte Moll.|« Oui », dit"
                            + " Moll.|“Bekledik” dedi Moll.|, said Moll\u0301|Moll\u200d")
                    .split("\\|");

    @Test
    void no_proposal_reaches_over_a_heading() {
        each(story -> {
            var section = 0;
            Map<UUID, Integer> sections = new HashMap<>();
            for (var block : story.body()) {
                if (block instanceof Block.Heading) section++;
                else sections.put(block.id(), section);
            }
            for (var said : Told.heard(story)) {
                var here = said.segments().stream()
                        .map(part -> part.target().block())
                        .map(block -> block == null ? -1 : sections.get(block))
                        .distinct()
                        .toList();
                assertEquals(1, here.size(), () -> Told.line(said) + " in " + story.body());
            }
        });
    }

    @Test
    void words_opened_before_a_heading_do_not_go_on_behind_it() {
        List<Block> body = List.of(
                Told.paragraph("Moll said: “We waited nine years."),
                new Block.Heading(Ids.next(), 2, "Behind the pier", List.of()),
                Told.paragraph("“Then it came.”"));

        var first = Told.heard(Told.story("en", null, body, List.of())).getFirst();

        assertEquals("direct Moll [We waited nine years.]", Told.line(first));
    }

    @Test
    void no_proposal_cuts_a_letter_as_people_see_it() {
        each(story -> {
            for (var said : Told.heard(story))
                for (var part : said.segments()) {
                    var text = text(story, part);
                    var ends = new ArrayList<>(List.of(0));
                    LETTER.matcher(text).results().forEach(m -> ends.add(text.codePointCount(0, m.end())));
                    assertTrue(ends.contains(part.start()) && ends.contains(part.end()), () -> part + " in " + text);
                }
        });
    }

    @Test
    void the_same_story_gets_the_same_proposals_whoever_else_is_reading() {
        var stories = stories(400);
        var alone = stories.stream().map(BoundsTest::told).toList();

        var together = IntStream.range(0, stories.size())
                .parallel()
                .mapToObj(at -> told(stories.get(at)))
                .toList();

        assertEquals(alone, together);
    }

    private interface Judge {
        void of(Story story);
    }

    private static void each(Judge judge) {
        stories(3000).forEach(judge::of);
    }

    /** Without the ids, which are new each time. */
    private static List<String> told(Story story) {
        var ids = new HashMap<String, String>();
        return Finder.hear(story).stream()
                .map(found -> ID.matcher(found.toString())
                        .replaceAll(id -> ids.computeIfAbsent(id.group(), _ -> "id" + ids.size())))
                .toList();
    }

    private static String text(Story story, Segment part) {
        if (part.target().block() == null) return story.headline();
        return story.body().stream()
                .filter(block -> part.target().block().equals(block.id()))
                .findFirst()
                .map(Block::words)
                .orElseThrow();
    }

    private static List<Story> stories(int many) {
        var random = new Random(20261126);
        return IntStream.range(0, many).mapToObj(at -> story(random, at)).toList();
    }

    private static Story story(Random random, int at) {
        var body = new ArrayList<Block>();
        for (var i = random.nextInt(6); i >= 0; i--)
            body.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Block.Heading(Ids.next(), 2, soup(random, 3), List.of());
                        case 1 -> new Block.Items(Ids.next(), false, List.of(line(random), line(random)), List.of());
                        default -> Told.paragraph(soup(random, 6));
                    });
        return Told.story(LANGUAGES[at % LANGUAGES.length], soup(random, 3), body, List.<Attribution>of());
    }

    private static String line(Random random) {
        return soup(random, 4).replaceAll("[\r\n]", " ");
    }

    private static String soup(Random random, int most) {
        var text = new StringBuilder();
        for (var i = random.nextInt(most); i >= 0; i--) {
            text.append(BITS[random.nextInt(BITS.length)]);
            if (random.nextInt(4) > 0) text.append(' ');
        }
        return text.toString();
    }
}
