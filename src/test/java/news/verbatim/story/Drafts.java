// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Stories as texts that point at each other, for tests that edit them. */
final class Drafts {

    private Drafts() {}

    static Segment.Target headline() {
        return new Segment.Target(null, true, null);
    }

    static Segment.Target block(int number) {
        return new Segment.Target(id(1, number), null, null);
    }

    static Segment.Target caption(int number) {
        return new Segment.Target(null, null, id(2, number));
    }

    static UUID id(int kind, int number) {
        return new UUID(kind, number);
    }

    /** Every second block is a list, whose items are joined as its words. */
    static Story story(Map<Segment.Target, String> texts, List<Attribution> said) {
        var body = new ArrayList<Block>();
        var captions = new ArrayList<Caption>();
        texts.forEach((target, text) -> {
            if (target.block() != null) body.add(block(target.block(), text));
            if (target.caption() != null) captions.add(caption(target.caption(), text));
        });
        return new Story(
                null,
                "en",
                texts.get(headline()),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                body,
                captions,
                said,
                List.of());
    }

    private static Block block(UUID id, String text) {
        if (id.getLeastSignificantBits() % 2 == 0) return new Block.Paragraph(id, text, List.of());
        return new Block.Items(id, false, List.of(text.split("\n", -1)), List.of());
    }

    private static Caption caption(UUID id, @Nullable String text) {
        return new Caption(id, id, null, text, null, null, null, null, List.of(), null, null);
    }

    static Attribution said(int number, Segment... segments) {
        return new Attribution(
                id(3, number),
                Attribution.Kind.TERM,
                null,
                List.of(segments),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Texts divided by a slash; the first is the headline. */
    static Map<Segment.Target, String> texts(String drawn) {
        var texts = new LinkedHashMap<Segment.Target, String>();
        var parts = drawn.split(" / ");
        IntStream.range(0, parts.length).forEach(i -> texts.put(i == 0 ? headline() : block(2 * i), parts[i]));
        return texts;
    }

    /** The stretches in angle brackets, as segments of the texts without them. */
    static List<Segment> marked(String drawn) {
        var segments = new ArrayList<Segment>();
        texts(drawn).forEach((target, text) -> {
            var bare = bare(text);
            for (int open = text.indexOf('‹'), gone = 0; open >= 0; open = text.indexOf('‹', open + 1), gone += 2) {
                var start = text.codePointCount(0, open) - gone;
                var end = text.codePointCount(0, text.indexOf('›', open)) - gone - 1;
                segments.add(Segment.over(target, Segment.Role.CONTENT, bare, start, end));
            }
        });
        return segments;
    }

    static String bare(String drawn) {
        return drawn.replaceAll("[‹›]", "");
    }
}
