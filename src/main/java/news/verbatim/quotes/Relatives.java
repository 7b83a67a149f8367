// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a clause such as “that spoke of “a chance”” belongs to: “a circular that spoke of”. */
final class Relatives {

    private static final Set<String> WHICH = Set.of("that", "which", "qui", "que");

    private final Near near;

    Relatives(Near near) {
        this.near = near;
    }

    /** Who or what the word before the verb stands for, if it is such a word. */
    @Nullable
    Mention before(int verb, int cue) {
        if (near.at(verb - 1) == null || !WHICH.contains(near.at(verb - 1).low())) return null;
        var comma = near.sign(verb - 2, ",");
        var found = near.ending(comma ? verb - 2 : verb - 1);
        if (found == null || found.pronoun() || found.declined()) return null;
        // “a voice that said” is still whoever tells of it
        var that = near.at(verb - 1).low().equals("that");
        if (that && (verb != cue || !near.has(found.end() - 1, DOCUMENT))) return null;
        // “ce que dit Moll”, “lo que dijo Moll”: the one who speaks comes behind.
        var speaks = near.starting(verb + 1) != null && !that;
        return speaks && near.starting(verb + 1).named() ? null : found;
    }
}
