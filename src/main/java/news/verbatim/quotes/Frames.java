// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** Everything in one sentence that says who spoke. */
final class Frames {

    /** Whoever stands behind such a verb is spoken to. */
    private static final Set<String> ADDRESSED = Set.of(
            "tell",
            "ask",
            "thank",
            "praise",
            "urge",
            "remind",
            "assure",
            "inform",
            "quote",
            "cite",
            "warn",
            "caution",
            "answer",
            "reassure",
            "rebut",
            "interrupt",
            "echo",
            "appeal",
            "scold",
            "order",
            "implore",
            "beg",
            "lecture",
            "tease",
            "believe",
            "exhort",
            "counsel",
            "advise",
            "coax",
            "reject",
            "deny",
            "promise");

    private static final Set<String> THOUGHTS = Set.of(
            "think",
            "believe",
            "hope",
            "expect",
            "fear",
            "wonder",
            "worry",
            "speculate",
            "doubt",
            "guess",
            "suspect",
            "reckon",
            "regret",
            "agree");

    private final Near near;
    private final Subjects subjects;
    private final Doers doers;
    private final Lexicon words;
    private final List<Frame> found = new ArrayList<>();

    private Frames(Near near, Lexicon words) {
        this.near = near;
        this.subjects = new Subjects(near);
        this.doers = new Doers(near, subjects);
        this.words = words;
    }

    static List<Frame> in(Near near, List<Cue> cues, Lexicon words) {
        var frames = new Frames(near, words);
        cues.forEach(frames::read);
        frames.colonsAndDashes();
        new Unlisted(near, frames.subjects, words).addTo(frames.found);
        frames.found.sort(Comparator.comparingInt(Frame::first));
        frames.thoughts();
        return frames.found;
    }

    /** “Moll said she thinks that”: it is still Moll who says it. */
    private void thoughts() {
        for (var at = found.size() - 1; at > 0; at--) {
            var inner = found.get(at);
            var outer = found.get(at - 1);
            if (inner.speaker() == null || !inner.speaker().pronoun() || inner.cue() == null || !thinks(inner.cue()))
                continue;
            var told = outer.speaker() != null && !outer.source() && inner.first() - outer.end() < 4;
            if (told && inner.first() >= outer.end() && words.guessesVerbs()) found.remove(at);
        }
    }

    private static boolean thinks(Cue cue) {
        return THOUGHTS.contains(cue.lemma());
    }

    private void read(Cue cue) {
        var frame = switch (cue.way()) {
            case BY -> reports(cue.end()) ? null : stated(cue, other(source(cue)), 0.9);
            case BY_OPENING -> opening(cue);
            case BY_AFTER -> stated(cue, subjects.before(cue), 0.9);
            default -> words.verbLast() ? verbLast(cue) : verb(cue);
        };
        if (frame != null) found.add(frame);
    }

    private @Nullable Frame verb(Cue cue) {
        var going = words.guessesVerbs() && near.at(cue.first()).low().endsWith("ing");
        if (going && hangs(cue)) {
            var doer = carried(cue);
            if (doer != null) return Frame.without(cue, doer, 0.8);
        }
        var before = subjects.before(cue);
        var paper = impersonal(cue, before);
        if (paper != null) return stated(cue, paper, 0.8);
        var told = inverted(cue);
        if (told != null) return stated(cue, told, 0.9);
        if (before != null) return stated(cue, before, before.pronoun() ? 0.85 : 0.95);
        if (near.has(cue.first() - 1, CONJUNCTION) && !found.isEmpty() && !opens(cue.first()))
            return Frame.without(cue, carried(cue), 0.8);
        // “…,” adding that: a participle is never followed by who speaks.
        var inverted = words.invertsFreely() || opens(cue.first()) && !going;
        var after = inverted && !cue.lemma().equals("tell") ? subjects.after(cue) : null;
        paper = impersonal(cue, after);
        if (paper != null) return stated(cue, paper, 0.8);
        if (after != null) return stated(cue, after, after.pronoun() ? 0.85 : 0.95);
        if (continues(cue)) return Frame.without(cue, carried(cue), 0.8);
        var start = near.clauseStart(cue.first());
        var far = subjects.first(start, cue.first());
        if (far != null) return stated(cue, far, 0.6);
        return touchesMarks(cue) ? Frame.without(cue, null, 0.5) : null;
    }

    /** “The boat leaks, said Ina Moll, the warden.” */
    private @Nullable Mention inverted(Cue cue) {
        if (!words.guessesVerbs() || cue.way() != SAY || ADDRESSED.contains(cue.lemma())) return null;
        if (!near.sign(cue.first() - 1, ",") || near.at(cue.first()).low().endsWith("ing")) return null;
        var who = subjects.after(cue);
        if (who == null || who.pronoun() || near.has(who.first() - 1, PREPOSITION)) return null;
        var rests = who.end() >= near.size() || near.quote(who.end()) || near.sign(who.end(), ",.;:—–?!");
        return rests && !near.does(who.end() + 1) ? who : null;
    }

    /** “Moll, “…” dedi.”: the verb last, the speaker first; “… diyen Moll”: the speaker behind. */
    private @Nullable Frame verbLast(Cue cue) {
        var form = near.at(cue.end() - 1).low();
        if (form.endsWith("en") || form.endsWith("an")) {
            var after = subjects.after(cue);
            if (after != null) return stated(cue, after, 0.9);
        }
        var before = subjects.before(cue);
        if (before != null && before.named() && !near.quote(cue.first() - 1)) return stated(cue, before, 0.9);
        if (cue.lemma().equals("denmek")) {
            for (var at = cue.first() - 1; at >= 0; at--)
                if (near.starting(at) != null && near.has(near.starting(at).end() - 1, DOCUMENT))
                    return Frame.without(cue, near.starting(at), 0.8);
        }
        var behind = near.plain(cue.end()) ? cue.end() + 1 : cue.end();
        var closing = near.quote(cue.first() - 1) ? near.starting(behind) : null;
        if (closing != null && closing.named() && near.sign(closing.end(), ",.")) return stated(cue, closing, 0.9);
        var marks = near.quote(cue.first() - 1) ? cue.first() - 1 : cue.first();
        var first = opener(near.clauseStart(marks), marks);
        if (first == null) first = opener(0, cue.first());
        if (first != null) return Frame.without(cue, first, 0.85);
        return touchesMarks(cue) ? Frame.without(cue, null, 0.5) : null;
    }

    /** “Moll ise”, “Moll, ”: the subject in front, set off by a comma or the like; else the first name in plain form. */
    private @Nullable Mention opener(int from, int end) {
        Mention name = null;
        for (var at = from; at < end; at++) {
            var mention = near.starting(at);
            if (mention == null || mention.pronoun()) continue;
            var next = mention.end();
            if (at == 0 && near.at(next) != null && near.at(next).small() && placed(near.at(0))) continue;
            // “Moll’ün “…” sözleri”
            if (mention.declined() && !near.quote(next)) continue;
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
        return phrase(from, comma);
    }

    /** “according to county records,”: whatever stands there is the source. */
    private @Nullable Mention source(Cue cue) {
        var named = subjects.after(cue);
        if (named != null || !words.guessesVerbs()) return named;
        var end = cue.end();
        while (end < near.size() && end - cue.end() < 7 && near.at(end).word() && !near.does(end)) end++;
        return end > cue.end()
                        && (end == near.size()
                                || near.quote(end)
                                || !near.at(end).word())
                ? phrase(cue.end(), end)
                : null;
    }

    private Mention phrase(int from, int end) {
        var words = near.slice(from, end);
        return new Mention(
                from, end, near.at(from).from(), near.at(end - 1).to(), words, null, Kind.PERSON, Form.TITLE_ONLY);
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
    private @Nullable Mention impersonal(Cue cue, @Nullable Mention pronoun) {
        if (pronoun == null || !pronoun.pronoun() || !near.has(pronoun.first(), IMPERSONAL)) return null;
        if (cue.way() == CALL) return null;
        for (var at = Math.max(cue.end(), pronoun.end()); at < near.size() && !near.quote(at); at++)
            if (near.starting(at) != null && near.has(at - 1, PREPOSITION)) return near.starting(at);
        for (var at = cue.first() - 1; at > 0 && !near.quote(at); at--)
            if (near.starting(at) != null && near.has(at - 1, PREPOSITION)) return near.starting(at);
        return null;
    }

    /** “Pour Moll, « … »”: in whose eyes; not “for years”. */
    private @Nullable Frame opening(Cue cue) {
        var whose = subjects.after(cue);
        var told = whose != null && !whose.pronoun() && (near.sign(whose.end(), ",") || near.has(whose.end(), BE));
        return told && (whose.named() || near.has(whose.end() - 1, TITLE)) ? Frame.of(cue, whose, 0.75) : null;
    }

    private @Nullable Frame stated(Cue cue, @Nullable Mention speaker, double sure) {
        return speaker == null ? null : Frame.of(cue, speaker, sure);
    }

    /** Whether a sentence or its reporting part begins here, so that the verb may come before the name. */
    private boolean opens(int at) {
        if (at == 0 || near.quote(at - 1)) return true;
        return near.sign(at - 1, ",—–―-.?!") && near.quote(at - 2);
    }

    /** “…, but stressed that”, “…, adding that”: a second verb of the same speaker. */
    private boolean continues(Cue cue) {
        var at = cue.first();
        while (at > 0 && near.transparent(at - 1)) at--;
        return near.has(at - 1, CONJUNCTION) || near.at(cue.first()).low().endsWith("ing") || near.sign(at - 1, ",");
    }

    private @Nullable Mention carried(Cue cue) {
        for (var i = found.size() - 1; i >= 0; i--)
            if (found.get(i).speaker() != null) return found.get(i).speaker();
        var doer = doers.before(0, cue.first());
        return doer == null ? subjects.first(0, cue.first()) : doer;
    }

    /** “Moll left, saying”, “she sent a letter saying”: a participle of whoever does the rest. */
    private boolean hangs(Cue cue) {
        var at = cue.first();
        while (near.transparent(at - 1)) at--;
        if (near.sign(at - 1, ",") || near.has(at - 1, CONJUNCTION)) return true;
        var paper = near.ending(at);
        return paper != null && near.has(at - 1, DOCUMENT) && paper.first() > 0 && doers.before(0, at) != null;
    }

    private boolean touchesMarks(Cue cue) {
        var before = near.sign(cue.first() - 1, ",—–―-") ? cue.first() - 2 : cue.first() - 1;
        var after = near.sign(cue.end(), ",:") ? cue.end() + 1 : cue.end();
        return near.quote(before) || near.quote(after);
    }

    private void colonsAndDashes() {
        for (var at = 0; at < near.size(); at++) {
            if (!near.quote(at)) continue;
            var named = near.sign(at - 1, ":") ? near.ending(at - 1) : null;
            if (named != null && named.first() != near.clauseStart(at - 1)) named = null;
            if (named == null && near.sign(at - 1, ":") && near.sign(at - 2, ")")) named = subjects.first(0, at - 2);
            var signed = near.sign(at + 1, "—–―-:") ? near.starting(at + 2) : null;
            if (signed != null && signed.end() + 12 < near.size()) signed = null;
            if (named != null && found.stream().noneMatch(f -> f.speaker() != null)) found.add(Frame.bare(named));
            else if (signed != null && signed.named() && found.isEmpty()) found.add(Frame.bare(signed));
        }
    }
}
