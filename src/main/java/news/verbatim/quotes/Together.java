// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.PRONOUN;

import java.util.Set;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** Two who say the same: “Ina Moll and Tom Brandt said”, « …, disent Irène et Paul ». */
final class Together {

    private static final Set<String> AND = Set.of("and", "et", "und", "y", "e", "ve");

    private final Near near;

    Together(Near near) {
        this.near = near;
    }

    /** Both, where another name is joined to this one on the side that is not the verb’s. */
    Mention with(Mention one, int verb) {
        if (!person(one)) return one;
        if (verb < one.first()) {
            var other = and(one.end()) ? near.starting(one.end() + 1) : null;
            return person(other) && !near.does(other.end()) ? both(one, other) : one;
        }
        var other = and(one.first() - 1) ? near.ending(one.first() - 1) : null;
        // “Irène and Paul, who joked”
        var opens = person(other)
                && !near.has(verb - 1, PRONOUN)
                && (other.first() == 0 || !near.at(other.first() - 1).word());
        return opens ? both(other, one) : one;
    }

    private boolean and(int at) {
        return near.at(at) != null
                && near.at(at).word()
                && AND.contains(near.at(at).low());
    }

    private static boolean person(@Nullable Mention mention) {
        return mention != null && mention.named() && mention.kind() == Kind.PERSON;
    }

    private Mention both(Mention first, Mention second) {
        var name = near.slice(first.first(), second.end());
        var from = near.at(first.first()).from();
        return new Mention(first.first(), second.end(), from, from + name.length(), name, null, Kind.PERSON, Form.FULL);
    }
}
