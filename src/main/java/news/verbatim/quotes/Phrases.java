// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;

import java.util.Set;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** Whoever stands right before an English verb, in words that no list knows: “several reed cutters warned”. */
final class Phrases {

    private static final Set<String> SOME =
            Set.of("some", "many", "most", "all", "both", "several", "more", "other", "few");

    private static final int LONGEST = 10;

    private final Near near;

    Phrases(Near near) {
        this.near = near;
    }

    @Nullable
    Mention before(Cue cue) {
        var end = cue.first();
        while (end > 0 && near.transparent(end - 1) && near.starting(end - 1) == null) end--;
        var phrase = ending(end);
        return phrase == null ? null : new Leading(near).of(phrase);
    }

    /** “some growers” before “who say” */
    @Nullable
    Mention ending(int end) {
        if (near.sign(end - 1, "%")) return share(end);
        if (end == 0 || !noun(end - 1)) return null;
        var first = end - 1;
        while (first > 0 && end - first < LONGEST && belongs(first - 1)) first--;
        if (near.has(first, PREPOSITION) && !number(first + 1)) first = inner(first, end);
        while (first < end && near.has(first, PREPOSITION) && !number(first + 1)) first++;
        if (first >= end
                || !opens(first) && end - first < 2
                || first + 1 == end && !near.at(first).low().endsWith("s")) return null;
        var whole = Mention.phrase(near, first, end);
        var many = near.at(end - 1).low().endsWith("s");
        return many
                ? new Mention(
                        first, end, whole.from(), whole.to(), whole.name(), null, Kind.UNNAMED_GROUP, Form.TITLE_ONLY)
                : whole;
    }

    /** “47% say” */
    private @Nullable Mention share(int end) {
        var number = end - 2;
        if (!number(number)) return null;
        return near.has(number - 1, PREPOSITION)
                ? Mention.phrase(near, number - 1, end)
                : Mention.phrase(near, number, end);
    }

    /** “about 9 percent” */
    private boolean number(int at) {
        var token = near.at(at);
        return token != null && token.word() && Character.isDigit(token.text().charAt(0));
    }

    /** “In recent weeks some growers”: behind the preposition, from the next article. */
    private int inner(int from, int end) {
        for (var at = from + 2; at < end; at++)
            if ((near.has(at, DETERMINER) || SOME.contains(near.at(at).low())) && !near.has(at - 1, PREPOSITION))
                return at;
        return end;
    }

    private boolean opens(int first) {
        var before = near.at(first - 1);
        return before == null
                || !before.word()
                || near.has(first - 1, CONJUNCTION)
                || near.has(first - 1, SUBORDINATE)
                || near.has(first, DETERMINER)
                || SOME.contains(near.at(first).low());
    }

    private boolean noun(int at) {
        var token = near.at(at);
        return token.word()
                && !verb(at)
                && (near.plain(at) || token.capital())
                && !token.low().endsWith("ly")
                && !near.has(at, FUNCTION)
                && !near.has(at, PRONOUN)
                && !token.possessive();
    }

    /** A word right before a verb of saying is none itself, unless it can be nothing else. */
    private boolean verb(int at) {
        return near.has(at, BE) || near.has(at, AUXILIARY) || near.has(at, VERB) || near.does(at) && near.has(at, SAY);
    }

    private boolean belongs(int at) {
        var token = near.at(at);
        if (!token.word() || near.has(at, CONJUNCTION) || near.has(at, PRONOUN)) return false;
        if (near.has(at, DETERMINER) || near.has(at, PREPOSITION))
            return !token.low().equals("that");
        if (near.has(at, SUBORDINATE) || verb(at)) return false;
        return !near.has(at, FUNCTION) || SOME.contains(token.low());
    }
}
