// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.PREPOSITION;
import static news.verbatim.quotes.Lexicon.Sense.SUBORDINATE;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether somebody does something in some words of an English sentence, so that they can be a clause. */
final class Deeds {

    private static final Set<String> RELATIVE = Set.of("who", "that", "which", "whose");
    private static final Set<String> NEAR = Set.of("of", "for");
    private static final int SOON = 12;

    private static final Pattern CONTRACTED =
            Pattern.compile("(?:he|she|it|they|there|we|i|you|that)'(?:s|d|ll|re|ve|m)");

    private final Near near;

    Deeds(Near near) {
        this.near = near;
    }

    /** “that it would sail”; not “that promise on Monday” */
    boolean soon(int from) {
        for (var at = from; at < near.size() && at - from < SOON && near.at(at).word(); at++)
            if (near.does(at) || contracted(at)) return true;
        return false;
    }

    /** Whether somebody does something from here on; behind most verbs, right behind the noun that does it. */
    boolean verbal(int from, boolean open) {
        for (var at = from; at < near.size(); at++) {
            if (near.sign(at, ";")) return false;
            if (!open && at > from && parts(at)) return false;
            if (at > from && (near.does(at) || inPast(at)) || contracted(at)) return true;
        }
        return false;
    }

    /** “declared victory {@code in} Tarvik as the bell rang”: too far from the noun for its verb. */
    private boolean parts(int at) {
        if (near.at(at).word() && RELATIVE.contains(near.at(at).low())) return true;
        if (near.sign(at, ",—–:")) return true;
        return near.has(at, SUBORDINATE)
                || near.has(at, PREPOSITION) && !NEAR.contains(near.at(at).low());
    }

    private boolean inPast(int at) {
        return near.at(at).small() && near.at(at).low().endsWith("ed");
    }

    boolean contracted(int at) {
        return near.at(at).word() && CONTRACTED.matcher(near.at(at).low()).matches();
    }
}
