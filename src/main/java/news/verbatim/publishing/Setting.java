// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Mark;
import news.verbatim.story.Points;
import news.verbatim.story.Story;

/** Sets blocks for readers: every text already cut where a mark or a quotation starts or ends. */
final class Setting {

    private final Map<UUID, List<Run.Said>> said = new HashMap<>();
    private final Map<UUID, Spoken> spoken;

    Setting(Story story, List<Attribution> confirmed, List<Spoken> spoken) {
        this.spoken = spoken.stream().collect(Collectors.toMap(Spoken::id, Function.identity()));
        for (var quote : confirmed)
            quote.content()
                    .filter(segment -> segment.target().block() != null)
                    .forEach(segment -> said.computeIfAbsent(segment.target().block(), _ -> new ArrayList<>())
                            .add(new Run.Said(quote.id(), segment.start(), segment.end())));
    }

    Piece piece(Block block) {
        var id = block.id();
        return switch (block) {
            case Block.Paragraph p -> new Piece.Paragraph("paragraph", id, p.text(), p.marks(), runs(p));
            case Block.Heading h -> new Piece.Heading("heading", id, h.level(), h.text(), h.marks(), runs(h));
            case Block.BlockQuote q -> new Piece.Paragraph("block-quote", id, q.text(), q.marks(), runs(q));
            case Block.Figure f -> new Piece.Figure("figure", id, f.caption());
            case Block.Items l -> new Piece.Items("list", id, l.ordered(), new Cells(l).take(l.items()), l.marks());
            case Block.PullQuote p -> pull(id, p);
            case Block.Embed e -> new Piece.Embed("embed", id, e.url(), e.title());
            case Block.Table t -> {
                var cells = new Cells(t);
                var header = cells.take(t.header());
                yield new Piece.Table(
                        "table", id, header, t.rows().stream().map(cells::take).toList());
            }
            case Block.Divider _ -> new Piece.Divider("divider", id);
        };
    }

    private Piece pull(UUID id, Block.PullQuote block) {
        var quote = spoken.get(block.attribution());
        return new Piece.PullQuote(
                "pull-quote",
                id,
                block.attribution(),
                quote == null ? "" : quote.quote(),
                quote == null ? null : quote.speaker());
    }

    private List<Run> runs(Block block) {
        return Run.cut(block.words(), 0, block.marks(), over(block));
    }

    private List<Run.Said> over(Block block) {
        return said.getOrDefault(Objects.requireNonNull(block.id()), List.of());
    }

    /** Items or cells in reading order; positions count over all of them, joined by one line feed each. */
    private final class Cells {

        private final List<Mark> marks;
        private final List<Run.Said> quotes;
        private int offset;

        Cells(Block block) {
            marks = block.marks();
            quotes = over(block);
        }

        List<Piece.Cell> take(List<String> texts) {
            return texts.stream().map(this::cell).toList();
        }

        private Piece.Cell cell(String text) {
            var cell = new Piece.Cell(text, Run.cut(text, offset, marks, quotes));
            offset += Points.count(text) + 1;
            return cell;
        }
    }
}
