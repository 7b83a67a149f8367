// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.CLAUSE;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;
import static news.verbatim.quotes.Lexicon.Sense.SAY;
import static news.verbatim.quotes.Lexicon.Sense.THOUGHT;

import java.util.ArrayList;
import java.util.List;

/** What English sentences report without marks: “Moll said the ferry was late”, “The ferry was late, said Moll”. */
final class Hearsay {

    /** Words said, by their tokens, in one or two pieces around the verb. */
    record Heard(Frame frame, List<Clauses.Piece> pieces) {}

    private static final int FEW = 3;

    private final Near near;
    private final Openings openings;
    private final Ahead ahead;
    private final Ending ending;

    private Hearsay(Near near, List<Frame> frames) {
        this.near = near;
        this.openings = new Openings(near);
        this.ending = new Ending(near, frames);
        this.ahead = new Ahead(near, frames, ending);
    }

    static List<Heard> in(Near near, List<Frame> frames) {
        var hearsay = new Hearsay(near, frames);
        var heard = new ArrayList<Heard>();
        for (var frame : frames) {
            if (frame.speaker() == null || frame.cue() == null || frame.sure() <= 0.6) continue;
            var drawn = hearsay.openings.drawn(frame);
            if (drawn < 0 && Idle.is(near, frame)) continue;
            var pieces = drawn < 0 ? hearsay.pieces(frame) : hearsay.piece(frame, drawn, hearsay.clause(frame, drawn));
            if (!pieces.isEmpty()) heard.add(new Heard(frame, pieces));
        }
        return heard;
    }

    private List<Clauses.Piece> pieces(Frame frame) {
        if (frame.source()) return frame.cue().lemma().equals("according to") ? source(frame) : List.of();
        if (frame.cue().way() != SAY || near.has(THOUGHT, frame.cue().lemma())) return List.of();
        var clause = !frame.carried() && near.has(CLAUSE, frame.cue().lemma());
        if (clause && ahead.closes(frame)) return around(frame);
        if (clause && as(frame)) {
            var comma = comma(frame.end());
            if (comma > 0 && !near.quote(comma + 1)) return piece(frame, comma + 1, ending.of(frame, comma + 1));
        }
        var from = openings.of(frame);
        return from < 0 || from + FEW > near.size() && !near.quote(from)
                ? List.of()
                : piece(frame, from, ending.of(frame, from));
    }

    /** “As Moll said on Friday, the ferry leaks” */
    private boolean as(Frame frame) {
        var as = frame.first() - 1;
        return as >= 0 && near.at(as).low().equals("as") && (starts(as) || !near.sign(as - 1, ","));
    }

    private int comma(int from) {
        for (var at = from; at < near.size() && at - from < 8; at++) {
            if (near.sign(at, ",")) return at;
            if (!near.at(at).word() || near.does(at)) return -1;
        }
        return -1;
    }

    /** To the next comma: behind a relative clause the sentence goes on. */
    private int clause(Frame frame, int from) {
        var end = ending.of(frame, from);
        for (var at = from; at < end; at++) if (near.sign(at, ",—–")) return at;
        return end;
    }

    /** “According to Moll, the ferry is late”, “The ferry, according to Moll, is late”. */
    private List<Clauses.Piece> source(Frame frame) {
        var comma = near.sign(frame.end(), ",");
        if (starts(frame.first())) {
            if (!comma) return List.of();
            var from = frame.end() + 1;
            return piece(frame, from, ending.of(frame, from));
        }
        // “reported that, according to Moll, it leaks”: the outer verb has all of it.
        var that = frame.first() > 1
                && near.sign(frame.first() - 1, ",")
                && near.at(frame.first() - 2).low().equals("that");
        return that ? List.of() : around(frame);
    }

    private List<Clauses.Piece> around(Frame frame) {
        var pieces = new ArrayList<Clauses.Piece>();
        for (var part : ahead.around(frame)) pieces.addAll(piece(frame, part[0], part[1]));
        return pieces;
    }

    private boolean starts(int at) {
        return at == 0
                || at == 1 && (near.has(0, CONJUNCTION) || near.transparent(0) || near.sign(0, "("))
                || at == 2 && near.sign(1, ",");
    }

    private List<Clauses.Piece> piece(Frame frame, int from, int to) {
        var first = from;
        var end = Math.min(to, near.size());
        while (first < end && near.sign(first, ",:;—–―-)")) first++;
        while (end > first && !near.quote(end - 1) && !near.at(end - 1).word() && !near.sign(end - 1, ")%")) end--;
        return end <= first ? List.of() : List.of(new Clauses.Piece(first, end, frame));
    }
}
