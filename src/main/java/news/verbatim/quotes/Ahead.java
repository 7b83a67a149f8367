// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.ADDRESSED;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;
import static news.verbatim.quotes.Lexicon.Sense.DAY;
import static news.verbatim.quotes.Lexicon.Sense.DETERMINER;
import static news.verbatim.quotes.Lexicon.Sense.FUNCTION;
import static news.verbatim.quotes.Lexicon.Sense.PREPOSITION;
import static news.verbatim.quotes.Lexicon.Sense.PRONOUN;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an English sentence says before the verb that reports it: “The ferry leaks, Moll said”, “The ferry, Moll said, leaks”. */
final class Ahead {

    private static final int FEW = 3;

    private static final Set<String> LATE =
            Set.of("when", "as", "while", "after", "before", "asked", "pressed", "until", "since", "once", "speaking");

    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom", "where");

    private final Near near;
    private final List<Frame> frames;
    private final Deeds deeds;
    private final Ending ending;

    Ahead(Near near, List<Frame> frames, Ending ending) {
        this.near = near;
        this.frames = frames;
        this.deeds = new Deeds(near);
        this.ending = ending;
    }

    /** The tokens before the verb and its speaker, and again those behind them; empty where nothing is said. */
    List<int[]> around(Frame frame) {
        var first = begin(frame);
        var last = as(frame.first()) ? frame.first() - 1 : frame.first();
        while (last > first && near.sign(last - 1, ",—–")) last--;
        var from = frame.end();
        while (from < near.size() && near.at(from).word() && frame.end() != from - 12) from++;
        var quoted = near.sign(from, ",:") && near.quote(from + 1);
        var on = !quoted && goesOn(frame, from, first, last);
        var end = on ? ending.of(frame, from + 1) : from;
        if (quoted) return opens(first, last) ? List.of(new int[] {first, last}) : List.of();
        if (last - first < (on ? 1 : FEW) || doubtful(first, last) && !(on && verbal(from, end))) return List.of();
        if (on && turn(first, last)) return List.of(new int[] {from + 1, end});
        return on ? List.of(new int[] {first, last}, new int[] {from + 1, end}) : List.of(new int[] {first, last});
    }

    /** “Still, Moll said, it leaks”, “In contrast, …”: a turn of the report, and nothing that is said. */
    private boolean turn(int first, int last) {
        if (last - first > 2 || near.has(first, DETERMINER) || near.has(first, PRONOUN)) return false;
        return near.has(first, FUNCTION) || near.has(first, PREPOSITION) || near.transparent(first);
    }

    /** “…, Moll said, is late”; not “…, said Moll, who is late”, nor “…, according to Moll, a skipper”. */
    private boolean goesOn(Frame frame, int from, int first, int last) {
        if (!near.sign(from, ",") || !near.sign(frame.first() - 1, ",") || begins(from + 1)) return false;
        var next = near.at(from + 1);
        if (next == null || next.word() && RELATIVE.contains(next.low())) return false;
        // “…, Moll said, wiping her face”, “…, Moll said, on condition that”
        var told = verbal(first, last);
        if (told && (next.low().endsWith("ing") || word(from + 2, "condition"))) return false;
        var inverted = frame.speaker() != null
                && frame.speaker().first() >= frame.cue().end();
        return !inverted || !told || near.has(from + 1, CONJUNCTION);
    }

    /** “The ferry, Moll said, “is late””; not “On Friday, Moll said, “…””. */
    private boolean opens(int first, int last) {
        if (last - first < 2 || late(first) || near.has(last - 1, DAY) || near.transparent(last - 1)) return false;
        if (near.at(first).low().endsWith("ing") || near.at(first).low().endsWith("ed")) return false;
        for (var at = first; at < last; at++) if (near.quote(at)) return false;
        return near.has(first, PREPOSITION) ? near.at(first).low().equals("of") : !near.transparent(first);
    }

    private boolean word(int at, String low) {
        return near.at(at) != null && near.at(at).word() && near.at(at).low().equals(low);
    }

    private boolean begins(int at) {
        return frames.stream().anyMatch(f -> f.first() == at || f.carried() && f.first() - at < FEW && f.first() > at);
    }

    /** “…, Moll said.”, “…, Moll said on Friday, …”. */
    boolean closes(Frame frame) {
        var before = as(frame.first()) ? frame.first() - 2 : frame.first() - 1;
        if (!near.sign(before, ",—–") || before < 1 || near.quote(before - 1)) return false;
        var begin = begin(frame);
        if ((late(begin) || aimless(begin, frame)) && !main(begin, before)) return false;
        var at = frame.end();
        while (at < near.size() && near.at(at).word() && at - frame.end() < 12) {
            if (near.does(at) && at > frame.end() || near.at(at).low().equals("that")) return false;
            at++;
        }
        if (at < near.size() && near.at(at).word()) return false;
        if (near.quote(at) || near.sign(at, ":")) return false;
        return at == frame.end()
                || near.has(frame.end(), PREPOSITION)
                || near.transparent(frame.end())
                || near.has(frame.end(), DAY)
                || near.has(ADDRESSED, frame.cue().lemma());
    }

    /** “When the bell rang, the ferry left, Moll said” */
    private boolean main(int from, int end) {
        for (var at = from; at < end; at++) if (near.sign(at, ",") && verbal(at, end)) return true;
        return false;
    }

    /** “Dropping out, Moll responded”; not “Dropping out, Moll said, was easy” */
    private boolean aimless(int at, Frame frame) {
        return at < frame.first()
                && near.at(at).low().endsWith("ing")
                && near.starting(at) == null
                && !(near.sign(frame.end(), ",") && near.at(frame.end() + 1) != null);
    }

    /** “…, as Moll said” */
    private boolean as(int first) {
        return near.sign(first - 2, ",") && near.at(first - 1).low().equals("as");
    }

    /** “When the bell rang, Moll said” */
    private boolean late(int at) {
        return near.at(at).word() && LATE.contains(near.at(at).low());
    }

    /** A few words, or a time and place, in which nobody does anything. */
    private boolean doubtful(int from, int end) {
        return (end - from < 5 || near.has(from, PREPOSITION)) && !verbal(from, end);
    }

    private boolean verbal(int from, int end) {
        for (var at = from; at < end; at++) if (near.does(at) || deeds.contracted(at)) return true;
        return false;
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
        while (near.has(from, CONJUNCTION) || near.sign(from, ",—–\"”'’")) from++;
        return from;
    }

    /** “TARVIK — The ferry” */
    private int dateline() {
        var first = near.at(0);
        if (first == null || !first.word() || !first.text().equals(first.text().toUpperCase(Locale.ROOT))) return 0;
        for (var at = 1; at < 5; at++) if (near.sign(at, "—–―-")) return at + 1;
        return 0;
    }
}
