// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Segment;
import news.verbatim.story.Story;

/** A stretch of running text that is read by itself, in the order in which readers meet it. */
record Passage(Sheet sheet, int from, int to, Place place) {

    enum Place {
        HEADLINE,
        CAPTION,
        TEXT,
        /** A heading: not read, but nobody goes on speaking across it. */
        BREAK
    }

    static List<Passage> of(Story story) {
        var all = new ArrayList<Passage>();
        if (story.headline() != null)
            all.add(whole(new Segment.Target(null, true, null), story.headline(), Place.HEADLINE));
        var placed = story.blocks(Block.Figure.class).map(Block.Figure::caption).toList();
        story.captions().stream()
                .filter(c -> c != null && !placed.contains(c.id()))
                .flatMap(Passage::caption)
                .forEach(all::add);
        story.body().stream().filter(b -> b != null).forEach(block -> all.addAll(block(block, story)));
        return all;
    }

    private static List<Passage> block(Block block, Story story) {
        var target = new Segment.Target(block.id(), null, null);
        return switch (block) {
            case Block.Heading _ -> List.of(whole(target, "", Place.BREAK));
            case Block.Figure figure ->
                figure.caption() == null
                        ? List.of()
                        : story.caption(figure.caption()).stream()
                                .flatMap(Passage::caption)
                                .toList();
            case Block.Paragraph _, Block.BlockQuote _ ->
                block.id() == null ? List.of() : List.of(whole(target, block.words(), Place.TEXT));
            case Block.Items _ -> block.id() == null ? List.of() : lines(target, block.words());
            default -> List.of();
        };
    }

    private static Stream<Passage> caption(Caption caption) {
        UUID id = caption.id();
        if (id == null || caption.text() == null) return Stream.of();
        return Stream.of(whole(new Segment.Target(null, null, id), caption.text(), Place.CAPTION));
    }

    private static Passage whole(Segment.Target target, String text, Place place) {
        return new Passage(new Sheet(target, text), 0, text.length(), place);
    }

    private static List<Passage> lines(Segment.Target target, String text) {
        var sheet = new Sheet(target, text);
        var lines = new ArrayList<Passage>();
        for (int from = 0, to; from <= text.length(); from = to + 1) {
            var end = text.indexOf('\n', from);
            to = end < 0 ? text.length() : end;
            lines.add(new Passage(sheet, from, to, Place.TEXT));
        }
        return lines;
    }

    String slice(int start, int end) {
        return sheet.text().substring(start, end);
    }
}
