// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.CALL;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;
import static news.verbatim.quotes.Lexicon.Sense.DETERMINER;
import static news.verbatim.quotes.Lexicon.Sense.PRONOUN;
import static news.verbatim.quotes.Lexicon.Sense.SAY;

import java.util.Set;

/** What the reporter hangs on at the end of an English sentence, behind the words reported. */
final class Afterthoughts {

    private static final Set<String> RELATIVE = Set.of("which", "who", "whose");

    /** “which she doubts”, “which means”: still the speaker’s own reasons. */
    private static final Set<String> OWN = Set.of("means", "makes", "meant", "made");

    private static final Set<String> WHEN = Set.of("in", "on", "during", "at");
    private static final Set<String> HAS = Set.of("has", "have", "had");

    private static final Set<String> GOES_ON = Set.of("that", "not");
    private static final Set<String> WITHIN = Set.of("including", "considering", "regarding", "concerning");

    private final Near near;

    Afterthoughts(Near near) {
        this.near = near;
    }

    /** Where they begin, or the end given. */
    int cut(Frame frame, int from, int end) {
        var going = frame.cue() != null && near.at(frame.cue().first()).low().endsWith("ing");
        for (var at = from + 1; at < end; at++) {
            if (near.sign(at, ",") && relative(from, at, end)) return at;
            if (near.sign(at, "—–―-") && aside(at, end)) return at;
            if (near.quote(at) && leaves(at)) return at + 1;
            if (going && near.has(at, CONJUNCTION) && further(at)) return at;
        }
        return end;
    }

    /** “said it met the warden, who lives in Tarvik.”; not “said the warden, who lives there, left” */
    private boolean relative(int from, int comma, int end) {
        if (!among(comma + 1, RELATIVE) || !done(from, comma)) return false;
        if (near.has(comma + 2, PRONOUN) || among(comma + 2, OWN)) return false;
        for (var at = comma + 1; at < end; at++) {
            if (near.quote(at)) return false;
            if (near.sign(at, ",") && (near.does(at + 1) || near.transparent(at + 1) && near.does(at + 2)))
                return false;
        }
        return true;
    }

    /** “said it would sail — a plan the board opposes.”; not “said the ferry — an old one — would sail” */
    private boolean aside(int dash, int end) {
        for (var at = dash + 1; at < end; at++) if (near.sign(at, "—–―-") || near.quote(at)) return false;
        return near.has(dash + 1, CONJUNCTION) ? !among(dash + 2, GOES_ON) : near.has(dash + 1, DETERMINER);
    }

    /** “said it was a “wreck” and has sailed on”, “said it was a “wreck,” in a letter to the board” */
    private boolean leaves(int quote) {
        if (near.comma(quote)) return participle(quote + 1) || among(quote + 1, WHEN);
        return near.has(quote + 1, CONJUNCTION) && among(quote + 2, HAS);
    }

    /** “saying it leaked and asking who would pay” */
    private boolean further(int and) {
        if (near.at(and + 1) == null || !near.at(and + 1).low().endsWith("ing")) return false;
        return near.quote(and - 1) || near.has(and + 1, SAY) || near.has(and + 1, CALL);
    }

    /** “said it was a “wreck,” leaving the board puzzled.” */
    private boolean participle(int at) {
        var token = near.at(at);
        return token != null && token.small() && token.low().matches("\\w{2,}ing") && !among(at, WITHIN);
    }

    private boolean done(int from, int end) {
        for (var at = from; at < end; at++) if (near.does(at)) return true;
        return false;
    }

    private boolean among(int at, Set<String> words) {
        return near.at(at) != null
                && near.at(at).word()
                && words.contains(near.at(at).low());
    }
}
