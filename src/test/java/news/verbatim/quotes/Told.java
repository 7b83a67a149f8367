// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Moment;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Story;

/** Small stories for the tests of this room, and proposals as lines that a person can compare. */
final class Told {

    private Told() {}

    static Story story(String language, String headline, List<Block> body, List<Attribution> attributions) {
        return new Story(
                null,
                language,
                headline,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                new Moment("2025-11-27T15:44:00+03:00"),
                null,
                null,
                null,
                body,
                List.of(),
                attributions,
                List.of());
    }

    static Block paragraph(String text) {
        return new Block.Paragraph(Ids.next(), text, List.of());
    }

    static List<Attribution> found(String language, String... paragraphs) {
        var body = Arrays.stream(paragraphs).map(Told::paragraph).toList();
        return heard(story(language, "Ferry", body, List.of()));
    }

    /** With what stands outside marks. */
    static List<Attribution> heard(Story story) {
        return Finder.hear(story).stream().map(Finder.Found::said).toList();
    }

    /** Kind, speaker and words, without the clauses around fragments: {@code direct Moll [We waited.]}. */
    static List<String> lines(String language, String... paragraphs) {
        return found(language, paragraphs).stream()
                .filter(a -> a.kind() != Attribution.Kind.INDIRECT)
                .map(Told::line)
                .toList();
    }

    static String line(Attribution said) {
        var name = said.speaker() == null ? "-" : said.speaker().nameAsGiven();
        var words = said.content().map(s -> "[" + s.exact() + "]").collect(Collectors.joining());
        return said.kind().name().toLowerCase() + " " + name + " " + words;
    }
}
