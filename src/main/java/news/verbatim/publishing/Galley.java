// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Attribution;
import news.verbatim.story.Occasion;
import news.verbatim.story.Segment;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Pulls a proof of an article: what readers would get, with all that was ever said of its quotations beside it. */
final class Galley {

    private final Story story;
    private final Document page;
    private final Map<UUID, Proof.Said> said;
    private final Map<Segment.Target, List<Run.Said>> places = new HashMap<>();

    private Galley(Story story, Cast cast, Document page) {
        this.story = story;
        this.page = page;
        var shown = story.attributions();
        this.said = IntStream.range(0, shown.size())
                .boxed()
                .collect(Collectors.toMap(i -> shown.get(i).id(), i -> said(i + 1, shown.get(i), cast)));
        shown.stream()
                .filter(one -> one.anchor() != Attribution.Anchor.ORPHANED)
                .forEach(one -> one.content()
                        .forEach(words -> places.computeIfAbsent(place(words.target()), _ -> new ArrayList<>())
                                .add(new Run.Said(one.id(), words.start(), words.end()))));
    }

    static Proof proof(Story story, Cast cast, Document page, State state, Readiness readiness) {
        return new Galley(story, cast, page).proof(state, readiness);
    }

    private Proof proof(State state, Readiness readiness) {
        var setting = new Setting(story, blocks(), page.attributions());
        var figures = page.captions().stream().collect(Collectors.toMap(Photo::id, this::figure));
        var rows = story.body().stream()
                .map(block -> row(setting.piece(block), figures))
                .toList();
        var placed = rows.stream()
                .map(Proof.Row::figure)
                .filter(Objects::nonNull)
                .map(figure -> figure.photo().id())
                .collect(Collectors.toCollection(HashSet::new));
        story.lead().ifPresent(lead -> placed.add(lead.id()));
        return new Proof(
                page,
                Flaw.wire(state),
                Proof.Missing.of(readiness.blocking()),
                Proof.Missing.of(readiness.advisory()),
                cuts(Run.cut(story.headline(), 0, List.of(), at(new Segment.Target(null, true, null)))),
                story.lead().map(lead -> figures.get(lead.id())).orElse(null),
                rows,
                page.captions().stream()
                        .map(Photo::id)
                        .filter(id -> !placed.contains(id))
                        .map(figures::get)
                        .toList(),
                story.attributions().stream().map(one -> said.get(one.id())).toList());
    }

    /** Everything that stands in a block is set, confirmed or not: this page is no reader's. */
    private List<Attribution> blocks() {
        return story.attributions().stream()
                .filter(one -> one.anchor() != Attribution.Anchor.ORPHANED)
                .toList();
    }

    private Proof.Figure figure(Photo photo) {
        var own = Run.cut(photo.text(), 0, List.of(), at(new Segment.Target(null, null, photo.id())));
        var credit = photo.display()
                .substring(Math.min(photo.text().length(), photo.display().length()));
        return new Proof.Figure(photo, cuts(own), credit);
    }

    /** The same place, however it was spelled: what is false and what is absent are one. */
    private static Segment.Target place(Segment.Target target) {
        return target.block() != null || target.caption() != null
                ? new Segment.Target(target.block(), null, target.caption())
                : new Segment.Target(null, true, null);
    }

    private List<Run.Said> at(Segment.Target target) {
        return places.getOrDefault(target, List.of());
    }

    private Proof.Row row(Piece piece, Map<UUID, Proof.Figure> figures) {
        return switch (piece) {
            case Piece.Paragraph p -> Proof.Row.of(p.type(), cuts(p.runs()));
            case Piece.Heading h ->
                new Proof.Row("heading", h.level(), cuts(h.runs()), List.of(), List.of(), null, null, null);
            case Piece.Figure f ->
                new Proof.Row("figure", 0, List.of(), List.of(), List.of(), figures.get(f.caption()), null, null);
            case Piece.Items l ->
                new Proof.Row(
                        l.ordered() ? "numbers" : "bullets",
                        0,
                        List.of(),
                        cells(l.items()),
                        List.of(),
                        null,
                        null,
                        null);
            case Piece.PullQuote q ->
                new Proof.Row(
                        "pull-quote",
                        0,
                        List.of(new Proof.Cut(q.quote(), "", null, null, List.of())),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        q.speaker() == null ? null : q.speaker().name());
            case Piece.Embed e -> new Proof.Row("embed", 0, List.of(), List.of(), List.of(), null, e.url(), e.title());
            case Piece.Table t ->
                new Proof.Row(
                        "table",
                        0,
                        List.of(),
                        cells(t.header()),
                        t.rows().stream().map(this::cells).toList(),
                        null,
                        null,
                        null);
            case Piece.Divider _ -> Proof.Row.of("divider", List.of());
        };
    }

    private List<List<Proof.Cut>> cells(List<Piece.Cell> cells) {
        return cells.stream().map(cell -> cuts(cell.runs())).toList();
    }

    /** A quotation's number stands where its words end: where the next run is no longer its own. */
    private List<Proof.Cut> cuts(List<Run> runs) {
        return IntStream.range(0, runs.size())
                .mapToObj(i -> {
                    var run = runs.get(i);
                    Set<UUID> going =
                            i + 1 < runs.size() ? Set.copyOf(runs.get(i + 1).attributions()) : Set.of();
                    var here = run.attributions().stream().map(said::get).toList();
                    return new Proof.Cut(
                            run.text(),
                            style(run, here),
                            run.href(),
                            here.isEmpty()
                                    ? null
                                    : here.stream().map(Proof.Said::hint).collect(Collectors.joining("\n")),
                            run.attributions().stream()
                                    .filter(id -> !going.contains(id))
                                    .map(id -> said.get(id).number())
                                    .toList());
                })
                .toList();
    }

    private static String style(Run run, List<Proof.Said> here) {
        return Stream.concat(
                        run.marks().stream().map(Flaw::wire),
                        here.isEmpty()
                                ? Stream.of()
                                : Stream.of("said", here.getLast().style()))
                .collect(Collectors.joining(" "));
    }

    private static Proof.Said said(int number, Attribution one, Cast cast) {
        var by = one.speaker();
        var known = by == null || by.id() == null ? null : cast.speakers().get(by.id());
        return new Proof.Said(
                number,
                Quoting.words(one),
                known != null ? known.name() : by == null ? null : by.nameAsGiven(),
                by == null ? null : by.roleAsGiven(),
                Flaw.wire(one.kind()),
                Flaw.wire(Objects.requireNonNullElse(one.verdict(), Attribution.Verdict.PROPOSED)),
                Flaw.wire(Objects.requireNonNullElse(one.anchor(), Attribution.Anchor.ANCHORED)),
                one.occasion() == null ? null : occasion(one.occasion()),
                one.reason());
    }

    private static @Nullable String occasion(Occasion occasion) {
        var words = Stream.of(occasion.label(), occasion.outlet(), occasion.dateAsGiven())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }
}
