// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.Set;

/** Words that look like a verb of saying with its speaker, and report nothing. */
final class Idle {

    private static final Set<String> NOUNS =
            Set.of("states", "reasons", "protests", "comments", "demands", "reports", "claims");

    /** “goes without saying”, “worth noting” */
    private static final Set<String> EMPTY = Set.of("without", "worth");

    private Idle() {}

    /** “what Moll says it would do”, “it is worth noting that”, “mass protests” */
    static boolean is(Near near, Frame frame) {
        var who = frame.speaker();
        if (frame.first() > 0 && near.at(frame.first() - 1).low().equals("what")) return true;
        if (frame.cue().first() > 0
                && EMPTY.contains(near.at(frame.cue().first() - 1).low())) return true;
        var noun = NOUNS.contains(near.at(frame.cue().first()).low());
        return noun && !who.named() && !who.pronoun() && !near.has(who.first(), DETERMINER);
    }
}
