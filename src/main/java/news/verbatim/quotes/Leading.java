// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;
import static news.verbatim.quotes.Lexicon.Sense.DETERMINER;
import static news.verbatim.quotes.Lexicon.Sense.GROUP;
import static news.verbatim.quotes.Lexicon.Sense.PREPOSITION;
import static news.verbatim.quotes.Lexicon.Sense.PRONOUN;
import static news.verbatim.quotes.Lexicon.Sense.SUBORDINATE;

import java.util.Set;
import news.verbatim.story.SpokenBy.Form;

/** Who opens the clause that a verb of saying closes: in “Two growers hoping to stop Moll said” it is not Moll. */
final class Leading {

    private static final int FAR = 16;

    private static final Set<String> RELATIVE = Set.of("who", "that", "which");
    private static final Set<String> CLOSE = Set.of("familiar", "close", "opposed", "loyal", "not", "to", "aligned");

    private final Near near;

    Leading(Near near) {
        this.near = near;
    }

    /** The one who opens the clause of the mention right before the verb, or the mention itself. */
    Mention of(Mention last) {
        var start = last.first();
        while (start > 0 && last.first() - start < FAR && within(start - 1)) start--;
        // “a clay that locals call”: here it is the locals who do something.
        for (var at = start; at < last.first(); at++)
            if (relative(at) && !near.at(at).low().equals("who") && (at + 1 == last.first() || !verb(at + 1)))
                return last;
        for (var at = start; at < last.first(); at++) {
            if (near.at(at).low().equals("those") && relative(at + 1)) return Mention.phrase(near, at, at + 1);
            var head = near.starting(at);
            if (head != null) return head.end() <= last.first() && links(head) ? head : last;
            if (near.has(at, PREPOSITION) || relative(at)) return last;
        }
        return last;
    }

    private boolean verb(int at) {
        return near.does(at) || near.transparent(at) && near.does(at + 1);
    }

    private boolean links(Mention head) {
        var next = near.at(head.end());
        if (!next.word() || head.pronoun()) return false;
        var low = next.low();
        var many = head.form() == Form.TITLE_ONLY || near.has(head.end() - 1, GROUP);
        return CLOSE.contains(low)
                || many && (relative(head.end()) || near.has(head.end(), PREPOSITION))
                || many && next.small() && (low.endsWith("ing") || low.endsWith("ed"));
    }

    /** Whether the word may belong to the same noun phrase: no verb but in “who waits”, “called”. */
    private boolean within(int at) {
        var token = near.at(at);
        if (!token.word() || near.has(at, CONJUNCTION)) return false;
        if (relative(at)) return true;
        if (near.has(at, PRONOUN)) return false;
        if (near.has(at, SUBORDINATE)) return false;
        if (!near.does(at)) return true;
        return relative(at - 1) || relative(at - 2) || token.low().endsWith("ed") && !near.has(at - 1, DETERMINER);
    }

    private boolean relative(int at) {
        return near.at(at) != null
                && near.at(at).word()
                && RELATIVE.contains(near.at(at).low());
    }
}
