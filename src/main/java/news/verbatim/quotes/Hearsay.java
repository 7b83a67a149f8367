// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What English sentences report without marks: “Moll said the ferry was late”, “The ferry was late, said Moll”. */
final class Hearsay {

    /** Words said, by their tokens, in one or two pieces around the verb. */
    record Heard(Frame frame, List<Clauses.Piece> pieces) {}

    private static final Set<String> WHO = Set.of("who", "which");

    private static final int FEW = 3;

    private final Near near;
    private final List<Frame> frames;
    private final Openings openings;

    private Hearsay(Near near, List<Frame> frames) {
        this.near = near;
        this.frames = frames;
        this.openings = new Openings(near);
    }

    static List<Heard> in(Near near, List<Frame> frames) {
        var hearsay = new Hearsay(near, frames);
        var heard = new ArrayList<Heard>();
        for (var frame : frames) {
            if (frame.speaker() == null || frame.cue() == null || frame.sure() <= 0.6 || Idle.is(near, frame)) continue;
            var pieces = hearsay.pieces(frame);
            if (!pieces.isEmpty()) heard.add(new Heard(frame, pieces));
        }
        return heard;
    }

    private List<Clauses.Piece> pieces(Frame frame) {
        if (frame.source()) return frame.cue().lemma().equals("according to") ? source(frame) : List.of();
        if (frame.cue().way() != SAY || near.has(THOUGHT, frame.cue().lemma())) return List.of();
        if (!frame.carried() && near.has(CLAUSE, frame.cue().lemma()) && closes(frame)) return around(frame);
        var from = openings.of(frame);
        return from < 0 || from + FEW > near.size() ? List.of() : piece(frame, from, end(frame, from));
    }

    /** “According to Moll, the ferry is late”, “The ferry, according to Moll, is late”. */
    private List<Clauses.Piece> source(Frame frame) {
        var comma = near.sign(frame.end(), ",");
        if (starts(frame.first())) {
            if (!comma) return List.of();
            var from = frame.end() + 1;
            return piece(frame, from, end(frame, from));
        }
        return around(frame);
    }

    /** Before the verb and its speaker, and again behind them. */
    private List<Clauses.Piece> around(Frame frame) {
        var first = begin(frame);
        var last = as(frame.first()) ? frame.first() - 1 : frame.first();
        while (last > first && near.sign(last - 1, ",—–")) last--;
        var from = frame.end();
        while (from < near.size() && near.at(from).word() && frame.end() != from - 12) from++;
        var on = near.sign(from, ",") && near.sign(frame.first() - 1, ",") && !begins(from + 1);
        var end = on ? end(frame, from + 1) : from;
        if (last - first < (on ? 1 : FEW) || doubtful(first, last) && !(on && verbal(from, end))) return List.of();
        var pieces = new ArrayList<>(piece(frame, first, last));
        if (on) pieces.addAll(piece(frame, from + 1, end));
        return pieces;
    }

    private boolean begins(int at) {
        return frames.stream().anyMatch(f -> f.first() == at || f.carried() && f.first() - at < FEW && f.first() > at);
    }

    /** “…, Moll said.”, “…, Moll said on Friday, …”. */
    private boolean closes(Frame frame) {
        var before = as(frame.first()) ? frame.first() - 2 : frame.first() - 1;
        if (!near.sign(before, ",—–") || before < 1 || near.quote(before - 1)) return false;
        if (late(begin(frame))) return false;
        var at = frame.end();
        while (at < near.size() && near.at(at).word() && at - frame.end() < 12) {
            if (near.does(at) && at > frame.end() || near.at(at).low().equals("that")) return false;
            at++;
        }
        if (at < near.size() && near.at(at).word()) return false;
        if (near.quote(at) || near.sign(at, ":") || near.sign(at, ",") && near.quote(at + 1)) return false;
        return at == frame.end()
                || near.has(frame.end(), PREPOSITION)
                || near.transparent(frame.end())
                || near.has(frame.end(), DAY)
                || near.has(ADDRESSED, frame.cue().lemma());
    }

    /** “…, as Moll said” */
    private boolean as(int first) {
        return near.sign(first - 2, ",") && near.at(first - 1).low().equals("as");
    }

    /** “When the bell rang, Moll said” */
    private boolean late(int at) {
        return near.at(at).word()
                && Set.of("when", "as", "while", "after", "before", "asked", "pressed")
                        .contains(near.at(at).low());
    }

    /** A few words, or a time and place, in which nobody does anything. */
    private boolean doubtful(int from, int end) {
        return (end - from < 5 || near.has(from, PREPOSITION)) && !verbal(from, end);
    }

    private boolean verbal(int from, int end) {
        for (var at = from; at < end; at++) if (near.does(at) || openings.contracted(at)) return true;
        return false;
    }

    private boolean starts(int at) {
        return at == 0 || at == 1 && (near.has(0, CONJUNCTION) || near.transparent(0));
    }

    /** Where the sentence, or what stands behind the verb before, begins. */
    private int begin(Frame frame) {
        var from = 0;
        for (var other : frames) {
            if (other.first() >= frame.first()) break;
            if (other == frame || other.speaker() == null || other.cue() == null) continue;
            for (var at = other.end(); at < frame.first(); at++)
                if (near.has(at, CONJUNCTION) && near.sign(at - 1, ",;")) from = at + 1;
        }
        if (from == 0) from = dateline();
        while (near.has(from, CONJUNCTION) || near.sign(from, ",—–")) from++;
        return from;
    }

    /** “TARVIK — The ferry” */
    private int dateline() {
        var first = near.at(0);
        if (first == null || !first.word() || !first.text().equals(first.text().toUpperCase(Locale.ROOT))) return 0;
        for (var at = 1; at < 5; at++) if (near.sign(at, "—–―-")) return at + 1;
        return 0;
    }

    /** Up to whoever speaks next, or to the end of the sentence. */
    private int end(Frame frame, int from) {
        if (frame.first() < 2
                && frame.first() > 0
                && near.has(0, SUBORDINATE)
                && !near.at(0).low().equals("as"))
            for (var at = from; at < near.size(); at++)
                if (near.sign(at, ",") && near.starting(at + 1) != null) return at;
        if (aside(frame)) for (var at = from; at < near.size(); at++) if (near.sign(at, ",")) return at;
        for (var other : frames) {
            if (other == frame || other.first() <= from || other.speaker() == null) continue;
            if (other.source()) return other.first();
            var at = other.first();
            while (at > from && near.transparent(at - 1) && !near.has(at - 1, AUXILIARY)) at--;
            var joined = near.has(at - 1, CONJUNCTION);
            if (joined && (further(other) || near.sign(at - 2, ",;") || !same(frame, other))) return at - 1;
            // “…, and when asked why, she replied”
            for (var back = at - 2; near.sign(at - 1, ",") && back > from && at - back < 12; back--)
                if (near.sign(back - 1, ",") && near.has(back, CONJUNCTION)) return back - 1;
            if (near.sign(at - 1, ",;—–") && (further(other) || near.sign(at - 1, ";"))) return at - 1;
        }
        return near.size();
    }

    /** “the shop, which said that it leaked, is closed” */
    private boolean aside(Frame frame) {
        var at = frame.cue().first();
        while (at > 0
                && near.transparent(at - 1)
                && !WHO.contains(near.at(at - 1).low())) at--;
        return at > 1 && near.at(at - 1).word() && WHO.contains(near.at(at - 1).low()) && near.sign(at - 2, ",");
    }

    /** “…, adding that” */
    private boolean further(Frame other) {
        return other.carried() && (other.calls() || near.has(CLAUSE, other.cue().lemma()));
    }

    private static boolean same(Frame one, Frame other) {
        return one.speaker() == other.speaker();
    }

    private List<Clauses.Piece> piece(Frame frame, int from, int to) {
        var first = from;
        var end = Math.min(to, near.size());
        while (first < end && near.sign(first, ",:;—–―-)")) first++;
        while (end > first && !near.quote(end - 1) && !near.at(end - 1).word() && !near.sign(end - 1, ")%")) end--;
        return end <= first ? List.of() : List.of(new Clauses.Piece(first, end, frame));
    }
}
