// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.PREPOSITION;

import java.util.Set;
import news.verbatim.story.SpokenBy.Form;
import org.jspecify.annotations.Nullable;

/** All that stands behind “according to” up to a sign: “a survey of the harbour released on Friday by Moll”. */
final class Reach {

    private static final int FAR = 25;

    private static final Set<String> RELATIVE = Set.of("who", "that", "which", "whose");

    private final Near near;
    private final Cue cue;
    /** Behind the last word of it. */
    private final int end;
    /** Behind the noun, before what tells more of it. */
    private final int noun;

    Reach(Near near, Cue cue) {
        this.near = near;
        this.cue = cue;
        var more = -1;
        var verb = -1;
        var relative = false;
        var at = cue.end();
        while (at < near.size() && at - cue.end() < FAR && (near.at(at).word() || near.sign(at, "/'-"))) {
            var further = near.has(at, PREPOSITION)
                            && at > cue.end()
                            && !near.at(at).low().equals("of")
                    || RELATIVE.contains(near.at(at).low())
                    || near.does(at) && at > cue.end();
            if (further && more < 0) more = at;
            relative |= RELATIVE.contains(near.at(at).low());
            if (verb < 0
                    && !relative
                    && at > cue.end()
                    && near.does(at)
                    && !near.at(at).low().endsWith("ed")) verb = at;
            at++;
        }
        var ends = at == near.size() || near.quote(at) || near.sign(at, ",.;:—–-()?!");
        // “According to Moll the ferry leaks”: without a comma the verb shows that it is no part of the name.
        var clause = verb > 0;
        this.end =
                ends && !(clause && (cue.first() < 2 || near.at(cue.first() - 1).word())) ? at : -1;
        this.noun = end < 0 ? -1 : more < 0 ? end : more;
    }

    int end() {
        return end;
    }

    /** The name in it, or all of it where no name is its head. */
    @Nullable
    Mention source(@Nullable Mention named) {
        if (end < 0) return named;
        if (noun <= cue.end()) return named != null && named.first() < end ? named : null;
        // “According to the board, Moll was late”; not “According to the warden, Ina Moll, it was late”
        var beyond = named != null
                && named.end() > end
                && !near.sign(named.end(), ",")
                && (cue.first() < 2 || near.at(cue.first() - 1).word());
        if (named == null || named.first() >= end || beyond) return Mention.phrase(near, cue.end(), noun);
        if (named.pronoun()) return named;
        var last = named.end() < noun && near.plain(named.end());
        return named.form() == Form.TITLE_ONLY && named.end() <= noun || last
                ? Mention.phrase(near, cue.end(), noun).as(named.kind())
                : named;
    }
}
