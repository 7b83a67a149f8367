// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;

import java.util.Set;
import java.util.regex.Pattern;

/** Where what is said begins behind an English verb of saying: past whom it is said to, when and where. */
final class Openings {

    private static final Set<String> ASKING = Set.of("whether", "if", "what", "how", "why", "who", "which", "where");
    private static final Set<String> OCCASION =
            Set.of("in", "on", "at", "during", "to", "after", "via", "from", "through", "before", "of", "with", "by");
    /** Behind these no noun stands alone. */
    private static final Set<String> OPEN = Set.of("say", "tell", "insist", "argue", "claim");

    private static final Set<String> DRAWN =
            Set.of("say", "tell", "argue", "claim", "insist", "warn", "predict", "note");
    private static final Set<String> DRAWING = Set.of("who", "that", "which", "whose", "what");
    private static final int LEAD = 12;

    private static final Set<String> LAST = Set.of("last", "this", "next", "earlier", "late");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Near near;
    private final Deeds deeds;

    Openings(Near near) {
        this.near = near;
        this.deeds = new Deeds(near);
    }

    /** The first word of the clause, or -1 where none follows. */
    int of(Frame frame) {
        var cue = frame.cue();
        if (cue == null || cue.way() != SAY || near.has(THOUGHT, cue.lemma())) return -1;
        // “said Moll, who had waited”: behind an inverted name nothing more is said.
        if (frame.speaker() != null && !frame.carried() && frame.speaker().first() >= cue.end()) return -1;
        if (near.quote(frame.first() - 1) || near.sign(frame.first() - 1, ",—–") && near.quote(frame.first() - 2))
            return -1;
        var from = Math.max(cue.end(), frame.end());
        if (near.sign(from, ":")) from++;
        var to = behind(from, cue);
        return to < 0 || to >= near.size() ? -1 : to;
    }

    /** “a strike that Moll said {@code could last}”, “what she says {@code is a leak}”; -1 where no verb follows. */
    int drawn(Frame frame) {
        var cue = frame.cue();
        if (cue.way() != SAY || frame.carried() || frame.speaker().first() >= cue.end()) return -1;
        if (!near.has(CLAUSE, cue.lemma()) || !DRAWN.contains(cue.lemma())) return -1;
        var before = near.at(frame.first() - 1);
        var drawn = before != null && before.word() && DRAWING.contains(before.low());
        var at = cue.end();
        return drawn && (near.has(at, BE) || near.has(at, AUXILIARY)) ? at : -1;
    }

    private int behind(int from, Cue cue) {
        if (near.at(cue.first()).text().equals("Says")) return from;
        var clause = near.has(CLAUSE, cue.lemma());
        var told = near.has(ADDRESSED, cue.lemma()) && clause;
        var that = told || !near.has(from, DETERMINER) || word(from, "that") || claim(from) ? that(from, clause) : -1;
        if (that >= 0) return that;
        var asked = cue.lemma().equals("ask") || near.has(BIDS, cue.lemma()) && near.has(ADDRESSED, cue.lemma());
        var at = past(told || asked ? addressed(from) : from);
        if (at >= near.size()) return -1;
        if (word(at, "that")) return clause || deeds.soon(at + 1) ? at + 1 : -1;
        if (near.has(BIDS, cue.lemma())
                && near.starting(at) != null
                && word(near.starting(at).end(), "to")) return near.starting(at).end();
        if (word(at, "to") && word(at - 1, "not") && at > from) at--;
        if (word(at, "to") || word(at, "not") && word(at + 1, "to")) return bids(at, from, cue) ? at : -1;
        if (near.at(at).word() && ASKING.contains(near.at(at).low())) return at;
        if (near.at(at).word() && (near.has(at, CONJUNCTION) || near.has(at, SUBORDINATE))) return -1;
        return clause && deeds.verbal(at, OPEN.contains(cue.lemma())) ? at : -1;
    }

    /** “vowed to close it”, “asked Moll to stay”; not “vowed help to the board”, nor “asked to stay”. */
    private boolean bids(int at, int from, Cue cue) {
        var verb = word(at, "to") ? at + 1 : at + 2;
        if (!near.has(BIDS, cue.lemma()) || near.has(verb, DETERMINER) || near.has(verb, PRONOUN)) return false;
        var next = near.at(verb);
        var asks = cue.lemma().equals("ask");
        var going = near.at(cue.first()).low().endsWith("ing");
        return next != null && !next.capital() && (!asks || at > from && !going);
    }

    /** “his claim that” */
    private boolean claim(int from) {
        return near.has(from, POSSESSIVE) && word(from + 2, "that");
    }

    /** Behind a “that” which only times, places and listeners keep from the verb. */
    private int that(int from, boolean clause) {
        for (var at = from; at < near.size() && at - from < LEAD; at++) {
            if (word(at, "that") && near.has(at - 1, PREPOSITION)) return -1; // “responded to that letter”
            if (word(at, "that") && !near.has(at + 1, BE)) return clause || deeds.soon(at + 1) ? at + 1 : -1;
            if (near.quote(at)) continue;
            if (!near.at(at).word() && !near.sign(at, ",'’\"") || near.does(at) || near.has(at, PRONOUN) && at > from)
                return -1;
            if (at > from && near.sign(at, ",") && near.sign(from, ",")) return -1;
        }
        return -1;
    }

    /** Past “reporters”, “him”, “the Harbour Hour”. */
    private int addressed(int from) {
        if (near.has(from, OBLIQUE) && (near.has(from + 1, DETERMINER) || near.has(from + 1, PRONOUN))) return from + 1;
        var who = near.starting(from);
        if (who != null && !who.pronoun()) {
            var end = who.end();
            while (near.starting(end) != null
                    && !near.starting(end).pronoun()
                    && near.at(end - 1).possessive()) end = near.starting(end).end();
            return end;
        }
        return near.has(from, OBLIQUE) || near.has(from, PRONOUN) || near.plain(from) ? from + 1 : from;
    }

    /** Past “on Friday”, “in a statement”, “last week”. */
    private int past(int from) {
        var at = from;
        for (var next = step(at); next > at && next - from < LEAD; next = step(at)) at = next;
        if (near.sign(at, ",") && at > from && near.at(at + 1) != null && word(at + 1, "that")) at++;
        return at;
    }

    private int step(int at) {
        var token = near.at(at);
        if (token == null || !token.word()) return at;
        if (near.has(at, DAY) || near.has(at, MONTH)) return at + 1;
        if (OCCASION.contains(token.low())) {
            var noun = near.starting(at + 1);
            if (noun != null && !noun.pronoun() && (opens(noun.end()) || step(noun.end()) > noun.end()))
                return noun.end();
            if (near.has(at + 1, DAY) || near.has(at + 1, MONTH)) return at + 2;
            return at;
        }
        if (near.starting(at) != null && !last(at)) return at;
        if (last(at) && near.transparent(at + 1)) return at + 2;
        if (NUMBER.matcher(near.at(at).low()).matches()) return at;
        return near.transparent(at) && !near.has(at, AUXILIARY) && !last(at) ? at + 1 : at;
    }

    private boolean last(int at) {
        return LAST.contains(near.at(at).low());
    }

    /** Whether a clause may begin here. */
    private boolean opens(int at) {
        return near.sign(at, ",.")
                || near.at(at) == null
                || near.starting(at) != null
                || near.has(at, PRONOUN)
                || near.has(at, DETERMINER)
                || near.at(at).capital()
                || word(at, "that");
    }

    private boolean word(int at, String low) {
        return near.at(at) != null && near.at(at).word() && near.at(at).low().equals(low);
    }
}
