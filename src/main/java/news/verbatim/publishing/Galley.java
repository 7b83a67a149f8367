// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Story;

/** Pulls a proof of an article: what readers would get, with all that was ever said of its quotations beside it. */
final class Galley {

    private final Story story;
    private final Document page;
    private final Margin margin;
    private final Typesetter typesetter;
    private final Setting setting;
    private int depth = 1; // of the headings: whoever hears the page must not think that one is missing
    private final Figures figures;

    /** {@code pictures} stand in the page themselves, by photo; the others are where they are. */
    Galley(Story story, Cast cast, Document page, Map<UUID, String> pictures) {
        this.story = story;
        this.page = page;
        margin = new Margin(story, new Quoting(story, cast, List.of()));
        typesetter = new Typesetter(margin);
        figures = new Figures(page.captions(), pictures, margin, typesetter);
        setting = new Setting(story, margin.standing(), page.attributions());
    }

    /** In the order in which it is read, so that each quotation is told of where it begins. */
    Proof proof(State state, Readiness readiness, boolean published) {
        var checks = new Checklist(story, margin);
        var headline = typesetter.text(Run.cut(story.headline(), 0, List.of(), margin.over(Margin.headline())));
        var lead = story.lead().map(caption -> figures.figure(caption.id())).orElse(null);
        var rows = IntStream.range(0, story.body().size())
                .mapToObj(i -> row(i + 1, setting.piece(story.body().get(i))))
                .toList();
        return new Proof(
                page,
                Flaw.wire(state),
                checks.of(readiness.blocking()),
                checks.of(readiness.advisory()),
                new Dates(page).of(published),
                headline,
                lead,
                rows,
                figures.loose(),
                margin.lost(),
                margin.tallies());
    }

    private Proof.Row row(int number, Piece piece) {
        return switch (piece) {
            case Piece.Paragraph p -> row(number, p.type(), 0, List.of(typesetter.text(p.runs())), List.of());
            case Piece.Heading h -> {
                depth = Math.min(h.level(), depth + 1);
                yield row(number, "heading", depth, List.of(typesetter.text(h.runs())), List.of());
            }
            case Piece.Figure f ->
                new Proof.Row(number, "figure", 0, List.of(), List.of(), figures.figure(f.caption()), null, null);
            case Piece.Items l -> row(number, l.ordered() ? "numbers" : "bullets", 0, cells(l.items()), List.of());
            case Piece.PullQuote q -> pull(number, q);
            case Piece.Embed e -> new Proof.Row(number, "embed", 0, List.of(), List.of(), null, e.url(), e.title());
            case Piece.Table t ->
                row(
                        number,
                        "table",
                        0,
                        cells(t.header()),
                        t.rows().stream().map(this::cells).toList());
            case Piece.Divider _ -> row(number, "divider", 0, List.of(), List.of());
        };
    }

    private static Proof.Row row(
            int number, String type, int level, List<Proof.Text> texts, List<List<Proof.Text>> table) {
        return new Proof.Row(number, type, level, texts, table, null, null, null);
    }

    /** Words that nobody has confirmed are set large here too, so that it is seen what they would be. */
    private Proof.Row pull(int number, Piece.PullQuote quote) {
        var remark = margin.of(quote.attribution());
        var words = remark == null ? quote.quote() : remark.words();
        var texts = List.of(Typesetter.plain(words));
        var speaker = remark == null ? null : remark.speaker();
        return new Proof.Row(number, "pull-quote", 0, texts, List.of(), null, null, speaker);
    }

    private List<Proof.Text> cells(List<Piece.Cell> cells) {
        return cells.stream().map(cell -> typesetter.text(cell.runs())).toList();
    }
}
