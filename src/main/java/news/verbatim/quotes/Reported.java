// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.verbatim.story.Attribution.Kind;
import org.jspecify.annotations.Nullable;

/** The words of reported speech around a fragment, without what others say in between. */
final class Reported {

    private final Sheet sheet;
    private final Near near;
    private final List<Clauses.Piece> pieces;
    /** What the verbs of saying govern whether or not it stands in marks. */
    private final List<Hearsay.Heard> heard;

    private final Taken taken;
    /** What the clauses and whole utterances of this sentence cover so far. */
    private final Taken here = new Taken();

    private final List<Speech> clauses = new ArrayList<>();

    Reported(Sheet sheet, Near near, List<Clauses.Piece> pieces, List<Hearsay.Heard> heard, Taken taken) {
        this.heard = heard;
        this.sheet = sheet;
        this.near = near;
        this.pieces = pieces;
        this.taken = taken;
    }

    /** The clause around these words, if there is one already. */
    @Nullable
    Speech around(Pair pair) {
        for (var clause : clauses) if (clause.holds(sheet, pair)) return clause;
        return null;
    }

    void addAll(List<Speech> more) {
        clauses.addAll(more);
    }

    void utter(Pair pair) {
        here.take(sheet, pair.from(), pair.to());
    }

    /** The verb whose clause these words stand in. */
    @Nullable
    Frame frame(Pair pair) {
        for (var one : heard) for (var piece : one.pieces()) if (holds(span(piece), pair)) return one.frame();
        return null;
    }

    private Taken.Span span(Clauses.Piece piece) {
        return new Taken.Span(
                near.at(piece.first()).from(), near.at(piece.end() - 1).to());
    }

    /** A new clause of this speaker with the fragment in it, or nothing where too little is left to point at. */
    @Nullable
    Speech clause(String speaker, Pair pair) {
        var spans = new ArrayList<Taken.Span>();
        var mine = new Taken();
        var said = frame(pair) == null
                ? pieces
                : heard.stream().flatMap(h -> h.pieces().stream()).toList();
        // “It was “late,” Moll said, the Journal reported”: hers alone, where it is known what is hers.
        var own = near.guessesVerbs() && said.stream().anyMatch(p -> speaker.equals(by(p)) && holds(span(p), pair));
        for (var piece : said) {
            var from = near.at(piece.first()).from();
            var to = near.at(piece.end() - 1).to();
            if (speaker.equals(by(piece)) && marked(piece) && !onlyMarks(piece)
                    || !own && holds(new Taken.Span(from, to), pair)) spans.addAll(left(from, to, mine));
        }
        if (spans.stream().noneMatch(s -> holds(s, pair))) spans.addAll(left(pair.from(), pair.to(), mine));
        spans.sort(Comparator.comparingInt(Taken.Span::from));
        spans.removeIf(s -> !sheet.whole(s.from(), s.to()) || blank(s));
        if (spans.size() > Speech.LONGEST || spans.stream().noneMatch(s -> holds(s, pair))) return null;
        // “said that “it leaks””: nothing is reported around the marks.
        if (near.guessesVerbs() && spans.size() == 1 && bare(spans.getFirst(), pair)) return null;
        var clause = new Speech(Kind.INDIRECT, null, 0.5);
        for (var span : spans) {
            clause.says(sheet, span.from(), span.to());
            here.take(sheet, span.from(), span.to());
        }
        clauses.add(clause);
        return clause;
    }

    /** “Speaking in Tarvik, Moll called it “a leak””: in English only what holds marks is hers. */
    private boolean marked(Clauses.Piece piece) {
        if (!near.guessesVerbs() || heard.stream().anyMatch(h -> h.pieces().contains(piece))) return true;
        for (var at = piece.first(); at < piece.end(); at++) if (near.quote(at)) return true;
        return false;
    }

    /** “called it “late,” adding: “It leaks.””: the second is no part of the clause. */
    private boolean onlyMarks(Clauses.Piece piece) {
        for (var at = piece.first(); at < piece.end(); at++) if (near.at(at).word()) return false;
        return near.guessesVerbs();
    }

    private List<Taken.Span> left(int from, int to, Taken mine) {
        var left = taken.free(sheet, from, to).stream()
                .flatMap(s -> here.free(sheet, s.from(), s.to()).stream())
                .flatMap(s -> mine.free(sheet, s.from(), s.to()).stream())
                .toList();
        left.forEach(s -> mine.take(sheet, s.from(), s.to()));
        return left;
    }

    private static String by(Clauses.Piece piece) {
        var speaker = piece.frame() == null ? null : piece.frame().speaker();
        return speaker == null ? "" : speaker.name();
    }

    private static boolean bare(Taken.Span span, Pair pair) {
        return span.from() >= pair.open() && span.to() <= pair.end();
    }

    private static boolean holds(Taken.Span span, Pair pair) {
        return span.from() <= pair.from() && pair.to() <= span.to();
    }

    private boolean blank(Taken.Span span) {
        var words = sheet.text().substring(span.from(), span.to());
        return words.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
