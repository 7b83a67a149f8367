// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.AUXILIARY;
import static news.verbatim.quotes.Lexicon.Sense.CLAUSE;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;
import static news.verbatim.quotes.Lexicon.Sense.DETERMINER;
import static news.verbatim.quotes.Lexicon.Sense.PRONOUN;
import static news.verbatim.quotes.Lexicon.Sense.SUBORDINATE;

import java.util.List;
import java.util.Set;

/** Where what an English verb of saying reports ends: at whoever speaks next, at a contrast, or with the sentence. */
final class Ending {

    private static final Set<String> WHO = Set.of("who", "which");

    private static final Set<String> REPORTER = Set.of("but", "which", "who", "whom", "although", "though");

    private static final Set<String> SHE = Set.of("he", "she", "they");

    private final Near near;
    private final List<Frame> frames;
    private final Afterthoughts afterthoughts;

    Ending(Near near, List<Frame> frames) {
        this.near = near;
        this.frames = frames;
        this.afterthoughts = new Afterthoughts(near);
    }

    int of(Frame frame, int from) {
        var end = Math.min(bracket(frame, from), contrast(from));
        // “Saying that it leaked, Moll left”
        if (frame.carried() && frame.speaker().first() > from)
            for (var at = frame.speaker().first() - 1; at > from; at--) if (near.sign(at, ",")) return at;
        if (!near.sign(from - 1, ",") && opened(frame))
            for (var at = from; at < end; at++) if (near.comma(at) && main(at + 1)) return behind(at);
        if (aside(frame)) for (var at = from; at < end; at++) if (near.sign(at, ",")) return at;
        return afterthoughts.cut(frame, from, closed(from, Math.min(end, next(frame, from))));
    }

    /** “… is “late,” which the board denies”: behind the last marks and a comma the reporter goes on. */
    private int closed(int from, int end) {
        var last = end - 1;
        while (last >= from && !near.quote(last)) last--;
        if (last < from) return end;
        var text = near.at(last).text();
        var comma = near.sign(last + 1, ",");
        var inner = text.length() > 2
                && text.charAt(near.at(last).pair().to() - near.at(last).from() - 1) == ',';
        var next = near.at(comma ? last + 2 : last + 1);
        var on = (comma || inner) && next != null && next.word() && REPORTER.contains(next.low());
        return on ? last + 1 : end;
    }

    /** Marks that close behind a comma are still said. */
    private int behind(int comma) {
        return near.quote(comma) ? comma + 1 : comma;
    }

    /** “(Moll says it leaks.)” */
    private int bracket(Frame frame, int from) {
        var open = frame.first();
        while (open >= 0 && !near.sign(open, "()")) open--;
        if (!near.sign(open, "(")) return near.size();
        for (var at = from; at < near.size(); at++) if (near.sign(at, ")")) return at;
        return near.size();
    }

    /** “Moll said it leaked, while Brandt went on sailing” */
    private int contrast(int from) {
        for (var at = from; at < near.size(); at++)
            if (near.comma(at) && (word(at + 1, "while") || turns(at + 1))) return behind(at);
        return near.size();
    }

    /** “…, but she has sailed since”, “…, and called it off”: the reporter goes on. */
    private boolean turns(int at) {
        if (!word(at, "but") && !word(at, "and")) return false;
        var next = near.at(at + 1);
        if (next == null || !next.word()) return false;
        if (SHE.contains(next.low())) return near.does(at + 2) || near.transparent(at + 2) || past(at + 2);
        return next.low().endsWith("ed") && near.does(at + 1);
    }

    private boolean past(int at) {
        return near.at(at) != null && near.at(at).small() && near.at(at).low().endsWith("ed");
    }

    /** “While Moll said it leaked, the board kept it”: with the comma the sentence itself begins. */
    private boolean opened(Frame frame) {
        for (var at = frame.first() - 1;
                at >= 0 && frame.first() - at < 5 && near.at(at).word();
                at--) {
            if (near.has(at, SUBORDINATE))
                return !word(at, "that")
                        && !word(at, "which")
                        && (at < 2 || !near.at(at - 1).word());
            if (near.does(at)) return false;
        }
        return false;
    }

    private boolean main(int at) {
        return near.starting(at) != null || near.has(at, PRONOUN) || near.has(at, DETERMINER);
    }

    private int next(Frame frame, int from) {
        for (var other : frames) {
            if (other == frame || other.first() <= from || other.speaker() == null) continue;
            if (other.source() && other.first() - from < 3) continue;
            if (other.source()) return other.first();
            if (word(other.first() - 1, "with") && near.sign(other.first() - 2, ",")) return other.first() - 2;
            var at = other.first();
            while (at > from && near.transparent(at - 1) && !near.has(at - 1, AUXILIARY)) at--;
            var joined = near.has(at - 1, CONJUNCTION);
            if (joined && (further(other) || near.sign(at - 2, ",;") || !same(frame, other))) return at - 1;
            // “…, and when asked why, she replied”
            for (var back = at - 2; near.sign(at - 1, ",") && back > from && at - back < 12; back--)
                if (near.sign(back - 1, ",") && near.has(back, CONJUNCTION)) return back - 1;
            if (near.sign(at - 1, ",;—–") && (further(other) || near.sign(at - 1, ";"))) return at - 1;
            if (near.comma(at - 1) && further(other)) return at;
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

    private boolean word(int at, String low) {
        return near.at(at) != null && near.at(at).word() && near.at(at).low().equals(low);
    }
}
