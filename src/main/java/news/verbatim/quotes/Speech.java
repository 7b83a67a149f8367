// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import news.verbatim.kernel.Ids;
import news.verbatim.story.Attribution;
import news.verbatim.story.Attribution.Basis;
import news.verbatim.story.Attribution.Kind;
import news.verbatim.story.Occasion;
import news.verbatim.story.Segment;
import news.verbatim.story.SpokenBy;
import org.jspecify.annotations.Nullable;

/** A proposal while it is being gathered: its words may go on behind the verb, or in the next paragraph. */
final class Speech {

    static final int LONGEST = 90;

    /** As they begin, and what holds another before what it holds. */
    static final Comparator<Speech> READING =
            Comparator.comparingInt(Speech::start).thenComparing(s -> s.kind == Kind.INDIRECT ? 0 : 1);

    private record Part(Sheet sheet, Segment.Role role, int from, int to) {}

    private final UUID id = Ids.next();
    private Kind kind;
    private @Nullable Speech parent;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable SpokenBy speaker;
    private Attribution.@Nullable Cue cue;
    private @Nullable String addressee;
    private @Nullable Occasion occasion;
    private @Nullable Basis basis;
    private double sure;
    private Grounds grounds = Grounds.NONE;
    private @Nullable String name;
    private boolean apart;

    Speech(Kind kind, @Nullable Speech parent, double sure) {
        this.kind = kind;
        this.parent = parent;
        this.sure = sure;
    }

    Kind kind() {
        return kind;
    }

    double sure() {
        return sure;
    }

    boolean explicit() {
        return basis == Basis.EXPLICIT || basis == Basis.PRONOUN;
    }

    boolean roomForMore() {
        return parts.size() < LONGEST;
    }

    boolean holds(Sheet sheet, Pair pair) {
        return parts.stream()
                .anyMatch(p -> p.role() == Segment.Role.CONTENT
                        && p.sheet() == sheet
                        && p.from() <= pair.from()
                        && pair.to() <= p.to());
    }

    /** The first words in marks, or everything said. */
    String content() {
        return parts.stream()
                .filter(p -> p.role() == Segment.Role.CONTENT)
                .map(p -> p.sheet().text().substring(p.from(), p.to()))
                .collect(Collectors.joining(" "));
    }

    /** The same words stand in the text, where it is told who said them. */
    void asIn(Speech body) {
        if (kind == Kind.TERM) kind = Kind.DIRECT;
        speaker = body.speaker;
        name = body.name;
        basis = Basis.CONTEXT;
        sure = Math.min(0.7, body.sure);
        grounds = Grounds.REPEATED;
    }

    boolean spoken() {
        return speaker != null;
    }

    void within(Speech clause) {
        parent = clause;
    }

    void says(Sheet sheet, int from, int to) {
        parts.add(new Part(sheet, Segment.Role.CONTENT, from, to));
    }

    void named(String whole) {
        name = whole;
    }

    /** The whole name of who speaks, where the story tells it; the words of the mention otherwise. */
    @Nullable
    String name() {
        return name == null && speaker != null ? speaker.nameAsGiven() : name;
    }

    private int start() {
        return parts.stream()
                .filter(p -> p.role() == Segment.Role.CONTENT)
                .mapToInt(Part::from)
                .findFirst()
                .orElse(0);
    }

    /** Its words on this sheet. */
    List<Taken.Span> spans(Sheet sheet) {
        return parts.stream()
                .filter(p -> p.role() == Segment.Role.CONTENT && p.sheet() == sheet)
                .map(p -> new Taken.Span(p.from(), p.to()))
                .toList();
    }

    void by(SpokenBy other, Basis how, double certainty) {
        speaker = other;
        basis = how;
        sure = certainty;
    }

    void because(Grounds why) {
        grounds = why;
    }

    void with(Attribution.Cue verb, @Nullable String to) {
        cue = verb;
        addressee = to;
    }

    void at(@Nullable Occasion when) {
        occasion = when;
    }

    @Nullable
    Occasion occasion() {
        return occasion;
    }

    /** It was said at some other time than what stands around it: “has often said”. */
    void standsApart() {
        apart = true;
    }

    boolean apart() {
        return apart;
    }

    @Nullable
    Speech parent() {
        return parent;
    }

    Sheet sheet() {
        return parts.getFirst().sheet();
    }

    /** Points at the verb or the name where they can be pointed at. */
    void shows(Segment.Role role, Sheet sheet, int from, int to) {
        if (sheet.whole(from, to)) parts.add(new Part(sheet, role, from, to));
    }

    /** {@code marks} tells whether there are fragments in it that stand in marks. */
    Attribution proposal(boolean marks) {
        var segments = parts.stream()
                .sorted(Comparator.comparing(Part::role))
                .map(p -> p.sheet().segment(p.role(), p.from(), p.to()))
                .toList();
        return new Attribution(
                id,
                kind,
                parent == null ? null : parent.id,
                segments,
                Short.speaker(speaker),
                Short.cue(cue),
                Short.words(addressee),
                Short.occasion(occasion),
                basis,
                Attribution.Origin.DETECTED,
                kind == Kind.TERM ? sure : Odds.of(kind, marks, grounds),
                Attribution.Verdict.PROPOSED,
                Attribution.Anchor.ANCHORED,
                grounds.reason(name),
                null,
                null);
    }
}
