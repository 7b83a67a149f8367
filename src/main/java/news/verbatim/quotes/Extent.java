// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.BE;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;
import static news.verbatim.quotes.Lexicon.Sense.DAY;
import static news.verbatim.quotes.Lexicon.Sense.DETERMINER;
import static news.verbatim.quotes.Lexicon.Sense.NAMED;
import static news.verbatim.quotes.Lexicon.Sense.OF;
import static news.verbatim.quotes.Lexicon.Sense.PREPOSITION;
import static news.verbatim.quotes.Lexicon.Sense.PRONOUN;
import static news.verbatim.quotes.Lexicon.Sense.SUBORDINATE;

import java.util.List;
import java.util.Set;
import news.verbatim.story.SpokenBy;

/** How far the words reach that tell who speaks: “two growers from Tarvik, who” before “said”, and not only “growers”. */
final class Extent {

    private static final int FAR = 40;

    private static final Set<String> RELATIVE = Set.of("who", "whose", "which", "that");
    private static final Set<String> BELONGS = Set.of("of", "for", "from", "at", "with", "to", "by");

    private final Near near;
    private final List<Frame> frames;

    Extent(Near near, List<Frame> frames) {
        this.near = near;
        this.frames = frames;
    }

    /** The same frame from the first of those words on, and with the noun phrase for a name where there is none. */
    Frame in(Frame frame) {
        var who = frame.speaker();
        var cue = frame.cue();
        if (who == null || cue == null || who.pronoun() || frame.carried() || !near.guessesVerbs()) return frame;
        var first = who.first() >= cue.end() ? between(cue.end(), who) : left(who.first());
        if (first >= who.first()) return frame;
        var whole = who.form() == SpokenBy.Form.TITLE_ONLY ? who.from(near, first) : who;
        return new Frame(cue, whole, Math.min(frame.first(), first), frame.end(), frame.sure(), false);
    }

    /** Positions in the text. */
    Taken.Span of(Frame frame) {
        var who = frame.speaker();
        var cue = frame.cue();
        if (cue == null || !near.guessesVerbs() || who.pronoun() && !relative(who.first()))
            return new Taken.Span(who.from(), who.to());
        if (frame.source() && cue.first() < 2) return span(who, cue.end(), Math.max(who.end(), frame.end()));
        if (frame.carried()) return span(who, first(who), who.end());
        if (who.first() >= cue.end())
            return span(who, between(cue.end(), who), behind(Math.max(who.end(), frame.end())));
        return span(who, first(who), before(who.end(), cue.first()));
    }

    private Taken.Span span(Mention who, int first, int end) {
        return new Taken.Span(
                Math.min(who.from(), near.at(first).from()),
                Math.max(who.to(), near.at(end - 1).to()));
    }

    /** “said {@code the veteran skipper} Moll” */
    private int between(int from, Mention who) {
        for (var at = from; at < who.first(); at++)
            if (!near.at(at).word() || near.has(at, PREPOSITION) || near.does(at)) return who.first();
        var first = from;
        while (first < who.first() && near.transparent(first)) first++;
        return first;
    }

    /** “Moll {@code, who had waited,} said”: everything up to the verb but adverbs and times. */
    private int before(int from, int cue) {
        var end = cue;
        while (end > from && !relative(end - 1) && (near.transparent(end - 1) || near.sign(end - 1, ",—–-"))) end--;
        if (end - from > FAR) return from;
        // “the survey issued earlier this year said”
        if (end > from
                && end < cue
                && near.at(end).word()
                && near.at(end - 1).low().endsWith("ed")) end = cue;
        for (var at = from; at < end && !relative(at); at++) {
            if (near.quote(at) || near.sign(at, ";:")) return from;
            // “Moll is quick to say”
            if (near.has(at, BE) && near.at(at - 1).word()) return at;
        }
        return end;
    }

    /** “said Moll {@code, a skipper from Tarvik who knew the boat}.” */
    private int behind(int from) {
        var limit = near.size();
        for (var other : frames) {
            var at = other.cue() == null
                    ? other.first()
                    : Math.min(other.first(), other.cue().first());
            if (at >= from && at < limit) limit = at;
        }
        var end = from;
        while (end < limit && end - from < FAR) {
            if (near.at(end).word() ? !goesOn(end) : !apposed(end)) break;
            end++;
        }
        while (end > from && !near.at(end - 1).word()) end--;
        return end;
    }

    private boolean goesOn(int at) {
        if (near.has(at, DAY) || near.has(at, PRONOUN) && !relative(at)) return false;
        if (near.has(at, PREPOSITION))
            return BELONGS.contains(near.at(at).low())
                    || near.at(at + 1) != null && near.at(at + 1).capital() && !near.transparent(at + 1);
        return !near.has(at, SUBORDINATE) || relative(at) || near.has(at - 1, NAMED);
    }

    private boolean apposed(int comma) {
        var next = near.at(comma + 1);
        if (!near.sign(comma, ",") || next == null || !next.word()) return false;
        return near.has(comma + 1, DETERMINER)
                || relative(comma + 1)
                || near.starting(comma + 1) != null && !near.starting(comma + 1).pronoun()
                || next.capital()
                || Character.isDigit(next.text().charAt(0));
    }

    private boolean relative(int at) {
        return near.at(at) != null && RELATIVE.contains(near.at(at).low());
    }

    /** “{@code One of the growers,} Ina Moll, said”; “{@code Former dredging} officials said” */
    private int first(Mention who) {
        var first = left(who.first());
        var office = near.sign(first - 1, ",") && near.sign(who.end(), ",") ? left(first - 1) : first;
        return office < first - 1 && (office == 0 || !near.at(office - 1).word() || near.has(office, DETERMINER))
                ? office
                : first;
    }

    private int left(int from) {
        var first = from;
        var at = from - 1;
        for (; at >= 0 && from - at < FAR && joined(at); at--)
            if (!near.has(at, OF) && !near.has(at, PREPOSITION)) first = at;
        // “In Tarvik some cutters”
        return at >= 0 && near.has(at, PREPOSITION) ? from : first;
    }

    private boolean joined(int at) {
        var token = near.at(at);
        if (!token.word() || near.has(at, CONJUNCTION) || near.has(at, PRONOUN) || near.does(at)) return false;
        if (near.has(at, PREPOSITION)) return near.has(at, OF);
        return !near.has(at, SUBORDINATE) && !near.transparent(at) && !near.has(at, DAY);
    }
}
