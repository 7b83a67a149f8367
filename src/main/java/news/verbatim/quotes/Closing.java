// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who speaks where the verb closes the sentence, as in Turkish: the subject opens it, or follows a participle. */
final class Closing {

    private static final Pattern FROM = Pattern.compile("(.+)[’']n?[dt][ae]n");
    private static final Set<String> MADE =
            Set.of("yapılan", "gelen", "yayımlanan", "yayınlanan", "verilen", "paylaşılan");

    private final Near near;
    private final Subjects subjects;

    Closing(Near near, Subjects subjects) {
        this.near = near;
        this.subjects = subjects;
    }

    /** “Moll, “…” dedi.”: the verb last, the speaker first; “… diyen Moll”: the speaker behind. */
    @Nullable
    Frame frame(Cue cue) {
        var form = near.at(cue.end() - 1).low();
        if (form.endsWith("en") || form.endsWith("an")) {
            var after = subjects.after(cue);
            if (after != null) return Frame.of(cue, after, 0.9);
        }
        var before = subjects.before(cue);
        if (before != null && before.named() && !near.quote(cue.first() - 1)) return Frame.of(cue, before, 0.9);
        if (cue.lemma().equals("denmek")) {
            var maker = maker(cue.first());
            if (maker != null) return Frame.without(cue, maker, 0.85);
            for (var at = cue.first() - 1; at >= 0; at--)
                if (near.starting(at) != null && near.has(near.starting(at).end() - 1, DOCUMENT))
                    return Frame.without(cue, near.starting(at), 0.8);
        }
        var behind = near.plain(cue.end()) ? cue.end() + 1 : cue.end();
        var marked = near.quote(cue.first() - 1) || near.sign(cue.first() - 1, ",") && near.quote(cue.first() - 2);
        var closing = marked ? near.starting(behind) : null;
        if (closing == null && marked) closing = near.starting(cue.end());
        if (closing != null && (near.sign(closing.end(), ",.") || closing.end() == near.size()))
            return Frame.of(cue, closing, 0.9);
        var marks = near.quote(cue.first() - 1) ? cue.first() - 1 : cue.first();
        var first = opener(near.clauseStart(marks), marks);
        if (first == null) first = opener(0, cue.first());
        if (first != null) return Frame.without(cue, first, 0.85);
        return near.besideMarks(cue.first(), cue.end()) ? Frame.without(cue, null, 0.5) : null;
    }

    /** “Liman İdaresi’nden yapılan açıklamada”: the body it comes from. */
    private @Nullable Mention maker(int end) {
        for (var at = 0; at < end; at++) {
            var mention = near.starting(at);
            if (mention == null
                    || !MADE.contains(
                            near.at(Math.min(mention.end(), near.size() - 1)).low())) continue;
            var from = FROM.matcher(mention.name());
            if (mention.named() && from.matches()) return mention.called(from.group(1));
        }
        return null;
    }

    /** “Moll ise”, “Moll, ”: the subject in front, set off by a comma or the like; else the first name in plain form. */
    private @Nullable Mention opener(int from, int end) {
        Mention name = null;
        for (var at = from; at < end; at++) {
            var mention = near.starting(at);
            if (mention == null || mention.pronoun()) continue;
            var next = mention.end();
            if (at == 0 && next == 1 && near.at(next) != null && near.at(next).small() && placed(near.at(0))) continue;
            // “Moll’ün “…” sözleri”
            if (mention.declined() && !near.quote(next)) continue;
            // “Moll yaptığı açıklamada “…””
            if (name != null && near.has(next - 1, DOCUMENT)) continue;
            if (near.sign(next, ",") || near.quote(next) || near.has(next, TOPIC)) return mention;
            if (name == null && mention.named()) name = mention;
        }
        return name == null ? office(from, end) : name;
    }

    /** “Kasabada”: a first word with its capital, but in a case of its own. */
    private static boolean placed(Token token) {
        return token.text().length() > 5 && token.low().matches(".*(?:[dt][ae]n?|lar[ıa]|ler[ie])");
    }

    /** “Eski kayıkçı, “…” dedi.”: the subject closes with a comma whatever its words are. */
    private @Nullable Mention office(int from, int end) {
        var comma = end - 1;
        if (!near.quote(end) || !near.sign(comma, ",") || comma - from < 1 || comma - from > 5) return null;
        for (var at = from; at < comma; at++) if (!near.at(at).word() || near.has(at, CONJUNCTION)) return null;
        var last = near.at(comma - 1).low();
        if (near.has(comma - 1, FUNCTION)
                || last.matches(".*(?:[dt][ae]n?|[ae]r[ae]k|[ıiuü]p|nc[ae]|yl[ae]|l[ae]r[ae]|[ıiuü]n[ae]|y[ae]|ken)"))
            return null;
        return Mention.phrase(near, from, comma);
    }
}
