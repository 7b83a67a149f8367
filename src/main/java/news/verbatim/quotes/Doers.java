// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import news.verbatim.story.SpokenBy.Form;
import org.jspecify.annotations.Nullable;

/** Who does what an English sentence tells: “Moll left the quay, saying”, “the warden, who had waited, got up and said”. */
final class Doers {

    private static final int FAR = 30;

    private final Near near;
    private final Subjects subjects;

    Doers(Near near, Subjects subjects) {
        this.near = near;
        this.subjects = subjects;
    }

    /** The last who does something before this place, in a clause that no “when” or “that” opens. */
    @Nullable
    Mention before(int from, int end) {
        Mention main = null;
        Mention other = null;
        for (var at = from; at < end; at++) {
            var mention = near.starting(at);
            if (mention == null || mention.end() > end) continue;
            at = mention.end() - 1;
            if (near.at(mention.first()).low().equals("who")) continue;
            if (near.has(mention.first() - 1, PREPOSITION) || !does(mention.end(), end)) continue;
            // “She ruled out a strike, an option floated by some, calling it”
            var beside = near.sign(mention.first() - 1, ",") && near.has(mention.first(), DETERMINER);
            if (beside && main != null && !mention.named()) continue;
            if (main != null && done(mention.first() - 1)) continue;
            if (near.has(mention.first() - 1, SUBORDINATE)) other = mention;
            else main = mention;
        }
        var found = main == null ? other : main;
        return found == null || found.form() != Form.TITLE_ONLY
                ? found
                : subjects.heads().bearer(found);
    }

    /** “made a call to end it”: behind a verb, it is what is done and not who does it. */
    private boolean done(int before) {
        return near.at(before) != null
                && near.at(before).word()
                && !near.has(before, CONJUNCTION)
                && !near.has(before, SUBORDINATE);
    }

    private boolean does(int from, int end) {
        var at = from;
        if (near.has(at, PREPOSITION))
            while (at < end && at - from < 8 && near.at(at).word() && !near.does(at)) at++;
        while (at < end && near.transparent(at) && !near.does(at)) at++;
        if (near.sign(at, "(")) while (at < end && at - from < FAR && !near.sign(at - 1, ")")) at++;
        if (near.sign(at, ",")) {
            var close = at + 1;
            while (close < end && close - at < FAR && !near.sign(close, ",") && !near.quote(close)) close++;
            if (!near.sign(close, ",")) return false;
            at = close + 1;
        }
        while (at < end && near.transparent(at) && !near.does(at)) at++;
        return at < end && (near.does(at) || near.plain(at) && near.at(at).low().endsWith("ed"));
    }
}
