// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.Set;
import java.util.regex.Pattern;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** Whose answer it is that the marks behind the colon hold: “Moll’s reply was brief: “No.””, « La réponse de Moll : « Non. » ». */
final class Answers {

    private static final Pattern OWNER = Pattern.compile("(.+)[’']n?[ıiuü]n");

    private static final Set<String> CAME = Set.of("came", "comes", "went", "goes", "ran", "runs");

    private final Near near;
    private final Lexicon words;

    Answers(Near near, Lexicon words) {
        this.near = near;
        this.words = words;
    }

    @Nullable
    Mention owner(int from, int end) {
        for (var at = from; at < end; at++) {
            if (!near.has(at, REPLY)) continue;
            var sent = near.at(at + 1) != null && near.at(at + 1).low().equals("from");
            var behind = near.has(at + 1, OF) || sent ? near.starting(at + 2) : null;
            if (behind != null && behind.end() <= end && !behind.pronoun()) return articled(at + 1, behind);
            if (words.guessesVerbs()) return before(from, at);
            if (words.verbLast()) return possessor(from, at);
        }
        return null;
    }

    /** “die Antwort der Dezernentin” */
    private Mention articled(int of, Mention whose) {
        if (whose.form() != Form.TITLE_ONLY || !near.has(of, DETERMINER)) return whose;
        var name = near.slice(of, whose.end());
        return new Mention(
                of, whose.end(), near.at(of).from(), whose.to(), name, whose.role(), whose.kind(), whose.form());
    }

    /** “Moll’ün kısa yanıtı” */
    private @Nullable Mention possessor(int from, int noun) {
        for (var at = noun - 1; at >= from && noun - at < 4; at--) {
            var text = near.at(at).text();
            var cut = OWNER.matcher(text);
            if (!near.at(at).capital() || !cut.matches()) continue;
            var first = at;
            while (first > from && near.at(first - 1).capital()) first--;
            return mention(first, near.at(at).from() + cut.end(1), first < at ? Form.FULL : Form.SURNAME);
        }
        return null;
    }

    /** ““…,” came the terse reply from Moll”, ““…” was Moll’s parting shot”, “Moll’s advice is “…””. */
    @Nullable
    Mention beside(int quote) {
        if (!words.guessesVerbs()) return null;
        var verb = near.sign(quote + 1, ",—–") ? quote + 2 : quote + 1;
        if (near.has(verb, BE)
                || near.at(verb) != null && CAME.contains(near.at(verb).low()))
            for (var at = verb + 1;
                    at < verb + 7 && near.at(at) != null && near.at(at).word();
                    at++) {
                if (!near.has(at, REPLY)) continue;
                var from = near.has(at + 1, PREPOSITION) ? near.starting(at + 2) : null;
                return from == null ? before(verb, at) : from;
            }
        var be = near.sign(quote - 1, ",") ? quote - 2 : quote - 1;
        for (var at = be; at > 0 && be - at < 10 && !near.quote(at); at--)
            if (near.has(at, REPLY) && (at == be || near.has(be, BE))) {
                var whose = before(0, at);
                return whose == null ? bearer(at) : whose;
            }
        return null;
    }

    /** “Ina Moll, whose parting shot was” */
    private @Nullable Mention bearer(int noun) {
        for (var at = noun - 1; at > 0 && noun - at < 4; at--)
            if (near.at(at).low().equals("whose")) return near.ending(near.sign(at - 1, ",") ? at - 1 : at);
        return null;
    }

    /** “in Moll’s words, “…”” */
    @Nullable
    Mention worded(int at) {
        var whose = near.has(at, WORDS) && words.guessesVerbs() ? before(0, at) : null;
        return whose != null && near.has(whose.first() - 1, PREPOSITION) ? whose : null;
    }

    /** “Moll’s short reply”, “her reply” */
    private @Nullable Mention before(int from, int noun) {
        for (var at = noun - 1; at >= from && noun - at < 4; at--) {
            var token = near.at(at);
            if (near.has(at, OWN)) return mention(at, token.to(), Form.PRONOUN);
            if (token.possessive() && token.capital()) {
                var first = at;
                while (first > from && near.at(first - 1).capital()) first--;
                var cut = token.low().endsWith("'s") ? 2 : 1;
                return mention(first, token.to() - cut, first < at ? Form.FULL : Form.SURNAME);
            }
            // “in the coroner’s phrase”
            if (token.possessive() && (near.has(at - 1, DETERMINER) || near.has(at - 2, DETERMINER))) {
                var cut = token.low().endsWith("'s") ? 2 : 1;
                return mention(near.has(at - 1, DETERMINER) ? at - 1 : at - 2, token.to() - cut, Form.TITLE_ONLY);
            }
            if (!near.plain(at)) return null;
        }
        return null;
    }

    private Mention mention(int first, int to, Form form) {
        var from = near.at(first).from();
        var end = first;
        while (near.at(end) != null && near.at(end).from() < to) end++;
        var name = near.slice(first, end).substring(0, to - from);
        return new Mention(first, end, from, to, name, null, Kind.PERSON, form);
    }
}
