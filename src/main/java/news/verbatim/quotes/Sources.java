// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import org.jspecify.annotations.Nullable;

/** Words come from a source without anybody doing the saying: “according to”, “in the eyes of”, “it says in”. */
final class Sources {

    private final Near near;
    private final Subjects subjects;
    private final Lexicon words;

    Sources(Near near, Subjects subjects, Lexicon words) {
        this.near = near;
        this.subjects = subjects;
        this.words = words;
    }

    @Nullable
    Frame frame(Cue cue) {
        if (reports(cue.end())) return null;
        if (!words.guessesVerbs()) {
            var source = other(subjects.after(cue));
            return source == null ? null : Frame.of(cue, source, 0.9);
        }
        var reach = new Reach(near, cue);
        var source = other(reach.source(subjects.after(cue)));
        return source == null
                ? null
                : new Frame(cue, source, cue.first(), Math.max(source.end(), reach.end()), 0.9, false);
    }

    /** “Selon ses propres mots”: the words of whoever is spoken of. */
    private @Nullable Mention other(@Nullable Mention source) {
        return source != null && near.has(source.end() - 1, WORDS) ? null : source;
    }

    /** “Según ha declarado Moll”: the verb tells more than the word before it. */
    private boolean reports(int at) {
        var verb = at;
        while (near.transparent(verb)) verb++;
        return near.has(verb, SAY);
    }

    /** “heißt es in dem Gutachten”, “indique-t-on au ministère”: nobody but the paper or the body speaks. */
    @Nullable
    Mention impersonal(Cue cue, @Nullable Mention pronoun) {
        if (pronoun == null || !pronoun.pronoun() || !near.has(pronoun.first(), IMPERSONAL)) return null;
        if (cue.way() == CALL) return null;
        for (var at = Math.max(cue.end(), pronoun.end()); at < near.size() && !near.quote(at); at++)
            if (near.starting(at) != null && near.has(at - 1, PREPOSITION)) return near.starting(at);
        for (var at = cue.first() - 1; at > 0 && !near.quote(at); at--)
            if (near.starting(at) != null && near.has(at - 1, PREPOSITION)) return near.starting(at);
        return null;
    }

    /** “Pour Moll, « … »”: in whose eyes; not “for years”. */
    @Nullable
    Frame opening(Cue cue) {
        var first = subjects.after(cue);
        var whose = first == null ? null : new Together(near).with(first, cue.first());
        var told = whose != null && !whose.pronoun() && (near.sign(whose.end(), ",") || near.has(whose.end(), BE));
        return told && (whose.named() || near.has(whose.end() - 1, TITLE)) ? Frame.of(cue, whose, 0.75) : null;
    }
}
