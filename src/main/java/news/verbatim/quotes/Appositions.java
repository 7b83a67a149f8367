// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** What stands in commas beside a name: “Moll, harbour master of Tarvik”, “the harbour master, Ina Moll”. */
final class Appositions {

    private static final int FAR = 40;
    private static final int LONGEST_ROLE = 16;

    private final Near near;

    Appositions(Near near) {
        this.near = near;
    }

    /** Behind a name that follows its verb; where that opens the sentence, only up to a further comma. */
    Mention behind(Mention mention, boolean opening) {
        var inner = near.starting(mention.end() + 1);
        if (!mention.named() && inner != null && inner.named())
            return inner.over(mention).inRole(mention.name());
        var end = mention.end() + 1;
        while (end < near.size() && end - mention.end() < FAR && !near.quote(end) && !near.sign(end, ",.;—–:")) end++;
        var bounded = opening ? near.sign(end, ",") : near.at(end) == null || !near.quote(end);
        var role = bounded && end - mention.end() < LONGEST_ROLE ? role(mention.end() + 1, end, mention) : null;
        return role == null ? mention : mention.inRole(role).upTo(end);
    }

    /** What the words say of a person, if they are a role and not a clause such as “who”. */
    @Nullable
    String role(int from, int end, Mention of) {
        var first = from;
        if (first < end && Character.isDigit(near.at(first).text().codePointAt(0)) && near.sign(first + 1, ","))
            first += 2;
        if (first >= end || !near.at(first).word() || of.kind() != Kind.PERSON) return null;
        var low = near.at(first).low();
        var article = near.has(first, DETERMINER);
        var office = near.starting(first);
        if (!article && near.has(first, FUNCTION) || low.endsWith("ing") || low.equals("who")) return null;
        return article || office != null && office.form() == Form.TITLE_ONLY || near.has(first, TITLE)
                ? near.slice(first, end)
                : null;
    }
}
