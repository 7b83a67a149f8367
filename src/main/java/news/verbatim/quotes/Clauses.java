// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Divides a sentence into what is reported and the words that report it, and says which verb governs which part. */
final class Clauses {

    /** Reported words, by their tokens. */
    record Piece(int first, int end, @Nullable Frame frame) {}

    private static final Set<String> THAT = Set.of("that", "dass", "que", "qu'", "if", "whether", "as", "ob");
    private static final Set<String> TOLD = Set.of("tell", "inform", "remind", "assure", "warn");
    /** “continues to grow”, “spoke in Tarvik” */
    private static final Set<String> IDLE = Set.of("continue", "speak", "allow", "repeat");

    private static final Set<String> WHEN = Set.of("in", "on", "over", "during", "last");
    private static final int FEW = 4;
    private static final double SURE = 0.65;

    private final Near near;
    private final List<Frame> frames;
    private final List<Piece> pieces = new ArrayList<>();

    Clauses(Near near, List<Frame> frames) {
        this.near = near;
        this.frames = frames;
        var reporting = new boolean[near.size() + 1];
        for (var frame : frames) for (var i = frame.first(); i < frame.end(); i++) reporting[i] = !near.quote(i);
        for (var at = 0; at < near.size(); at++) {
            if (reporting[at]) continue;
            var end = at;
            while (end < near.size() && !reporting[end]) end++;
            piece(at, end);
            at = end;
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The verb that governs the words in marks: the one right behind them, else the last before, else the next. */
    @Nullable
    Frame governing(int quote) {
        Frame before = null;
        Frame after = null;
        for (var frame : frames) {
            if (faint(frame, quote)) continue;
            if (frame.end() <= quote
                    || frame.first() < quote
                            && frame.cue() != null
                            && frame.cue().end() <= quote)
                before = frame.source() && before != null && !apart(before, frame) ? before : frame;
            else if (after == null || after.source()) after = frame;
        }
        // “what Moll described as “nonsense”, a phrase for which it has apologised”
        var unsure = after != null && before != null && after.sure() < SURE;
        if (after != null && !unsure && !after.carried() && closes(quote, after)) return after;
        return before == null ? after : before;
    }

    /** “Growers who like the word “posy” offered tea”: such verbs report only what stands right beside them. */
    private boolean faint(Frame frame, int quote) {
        var cue = frame.cue();
        // “Moll left “early,” saying so”: what a participle reports stands behind it.
        if (near.guessesVerbs() && cue != null && frame.carried() && cue.first() > quote && participle(cue))
            return true;
        if (cue == null || cue.way() != SAY || !near.guessesVerbs() || near.has(CLAUSE, cue.lemma())) return false;
        if (cue.first() > quote) return !closes(quote, frame);
        return quote - cue.end() > FEW && IDLE.contains(cue.lemma()) && !near.sign(quote - 1, ":,");
    }

    private boolean participle(Cue cue) {
        return near.at(cue.first()).low().endsWith("ing");
    }

    /** “members demanded a probe into the bridge, whose halves, according to Moll, are”: no longer the members’ words. */
    private static boolean apart(Frame verb, Frame source) {
        return source.first() - verb.end() > FEW;
    }

    /** “…,” Moll said: nothing but a sign between the marks and the frame. */
    boolean closes(int quote, Frame frame) {
        var start = Math.min(
                frame.first(), frame.cue() == null ? frame.first() : frame.cue().first());
        if (frame.carried() && frame.cue() != null) start = frame.cue().first();
        var at = quote + 1;
        while (near.sign(at, ",—–―-.?!")) at++;
        return at == start || at == start - 1 && near.transparent(at);
    }

    /** “told “Harbour Hour””, “on Tarvik TV’s “Harbour Hour”, she said” */
    boolean hosts(int at, Cue cue) {
        if (cue.end() == at || at == 0) return at > 0 && cue.lemma().equals("tell");
        return near.at(at - 1).possessive() || near.has(at - 1, PREPOSITION);
    }

    private void piece(int from, int to) {
        var frame = owner(from);
        var first = from;
        if (frame != null && frame.cue() != null && frame.cue().end() == from)
            first = Math.max(told(frame), that(from, to));
        while (first < to && (near.sign(first, ",:;—–―-()") || near.has(first, CONJUNCTION) || joins(first))) first++;
        var end = to;
        // “called the pier “a plank” in a letter”: what was called ends with the marks.
        if (near.guessesVerbs() && frame != null && frame.calls() && frame.first() < from && hasQuote(first, end)) {
            var last = end;
            while (!near.quote(last - 1)) last--;
            if (near.at(last) != null && leftOff(last)) end = last;
        }
        while (end > first
                && (near.at(end - 1).sort() != Token.Sort.QUOTE
                                && !near.at(end - 1).word()
                        || to < near.size() && near.has(end - 1, CONJUNCTION))) end--;
        var introduces = from == 0 && frame != null && frame.cue() != null && near.at(frame.end()) != null;
        if (first < end && (hasQuote(first, end) || end - first >= FEW && !introduces))
            pieces.add(new Piece(first, end, frame));
    }

    /** “called the pier “a plank,” the warden said”, “called it “a plank” and left” */
    private boolean leftOff(int at) {
        if (!near.at(at).word() || WHEN.contains(near.at(at).low())) return true;
        if (near.comma(at - 1)) return !near.has(at, SUBORDINATE) && !near.has(at, PREPOSITION);
        return near.has(at, CONJUNCTION) && near.does(at + 1);
    }

    private @Nullable Frame owner(int from) {
        Frame before = null;
        for (var frame : frames) if (frame.first() < from) before = frame;
        return before == null && !frames.isEmpty() ? frames.getFirst() : before;
    }

    /** To whom: “told reporters that …”. */
    @Nullable
    String addressee(Frame frame) {
        var end = told(frame);
        return end < 0 ? null : near.slice(frame.cue().end(), end);
    }

    /** Past “in a statement” and the like to the word that opens the clause. */
    private int that(int from, int to) {
        if (!near.has(from, PREPOSITION) && !near.transparent(from)) return from;
        for (var at = from; at < to && at - from < 10 && near.at(at).word(); at++) if (joins(at)) return at;
        return from;
    }

    private int told(Frame frame) {
        if (frame.cue() == null || !TOLD.contains(frame.cue().lemma())) return -1;
        var from = frame.cue().end();
        for (var at = from + 1;
                at < near.size() && at - from < 6 && (near.at(at - 1).word() || near.quote(at - 1));
                at++) if (joins(at) || near.sign(at, ",:") || near.has(at, PREPOSITION)) return at;
        var named = near.starting(from);
        return named == null ? -1 : named.end();
    }

    private boolean joins(int at) {
        return near.at(at).word() && THAT.contains(near.at(at).low());
    }

    private boolean hasQuote(int first, int end) {
        for (var i = first; i < end; i++) if (near.quote(i)) return true;
        return false;
    }
}
