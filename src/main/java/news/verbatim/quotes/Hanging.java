// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English verbs of saying that hang on another verb, whose doer speaks: “Moll left, saying”, “Saying so, Moll left”, “went on to say”. */
final class Hanging {

    private static final int FAR = 40;

    private static final Set<String> BEFORE = Set.of("after", "before", "by", "while", "in", "having", "when", "and");
    private static final Set<String> LEADS =
            Set.of("quick", "on", "pains", "continue", "continues", "continued", "eager", "careful");

    private final Near near;
    private final Subjects subjects;
    private final Doers doers;

    Hanging(Near near, Subjects subjects, Doers doers) {
        this.near = near;
        this.subjects = subjects;
        this.doers = doers;
    }

    /** “Moll left, saying”, “she sent a letter saying”: a participle of whoever does the rest. */
    boolean on(Cue cue) {
        var at = cue.first();
        while (near.transparent(at - 1)) at--;
        if (near.sign(at - 1, ",") || near.has(at - 1, CONJUNCTION)) return true;
        var paper = near.ending(at);
        return paper != null && near.has(at - 1, DOCUMENT) && paper.first() > 0 && doers.before(0, at) != null;
    }

    /** “Promising that it would sail, {@code Moll} left”: the one whom a comma and a verb enclose. */
    @Nullable
    Mention opened(Cue cue) {
        var having = cue.first() > 0 && near.at(cue.first() - 1).low().equals("having");
        if (!having && !near.at(cue.first()).low().endsWith("ing")) return null;
        for (var at = cue.first() - 1; at >= 0; at--)
            if (cue.first() - at > 3
                    || !near.at(at).word()
                    || !BEFORE.contains(near.at(at).low()) && !near.transparent(at)) return null;
        for (var at = cue.end(); at < near.size() && at - cue.end() < FAR; at++) {
            if (near.quote(at)) return null;
            if (!near.sign(at, ",")) continue;
            var who = near.starting(near.starting(at + 1) == null && near.at(at + 1) != null ? at + 2 : at + 1);
            if (who == null) continue;
            var verb = who.end();
            while (near.transparent(verb) && !near.does(verb)) verb++;
            if (near.does(verb)) return who;
        }
        return null;
    }

    /** “…, with many of the growers saying” */
    @Nullable
    Mention with(Cue cue) {
        for (var at = cue.first() - 1;
                at > 0 && cue.first() - at < 12 && near.at(at).word();
                at--) {
            if (!near.at(at).low().equals("with")) continue;
            if (near.at(at - 1).word() || at + 1 == cue.first()) return null;
            var first = near.starting(at + 1);
            return first != null && !first.pronoun() && first.end() <= cue.first()
                    ? first
                    : Mention.phrase(near, at + 1, cue.first());
        }
        return null;
    }

    /** “a survey saying”: of the noun before it, not of whoever does the rest. */
    boolean touches(Cue cue) {
        var at = cue.first() - 1;
        var token = near.at(at);
        if (token == null || !token.word() || near.transparent(at) || near.has(at, PREPOSITION)) return false;
        return !near.has(at, BE)
                && !near.has(at, AUXILIARY)
                && !near.has(at, CONJUNCTION)
                && !near.has(at, SUBORDINATE)
                && !near.has(at, FUNCTION);
    }

    /** “Moll is quick to say”, “she went on to say” */
    static boolean leads(String low) {
        return LEADS.contains(low);
    }

    @Nullable
    Mention led(Cue cue) {
        if (cue.first() < 3 || !leads(near.at(cue.first() - 2).low())) return null;
        for (var at = cue.first() - 2;
                at > 0 && cue.first() - at < 6 && near.at(at).word();
                at--) if (near.does(at)) return subjects.before(new Cue(at, at + 1, SAY, "say"));
        return null;
    }
}
