// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.List;
import java.util.Set;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** Verbs no list knows, and none at all: the place beside the marks tells who speaks. */
final class Unlisted {

    private static final Set<String> THAT = Set.of("that", "dass", "que", "qu'");

    private static final Set<String> RELATIVE = Set.of("who", "que", "qui");

    private final Near near;
    private final Subjects subjects;
    private final Lexicon words;
    private final Answers answers;

    Unlisted(Near near, Subjects subjects, Lexicon words) {
        this.near = near;
        this.subjects = subjects;
        this.words = words;
        this.answers = new Answers(near, words);
    }

    /** One more for each pair of marks that none of the frames stands beside. */
    void addTo(List<Frame> frames) {
        for (var at = 0; at < near.size(); at++) {
            if (!near.quote(at)) continue;
            var frame = behind(at, frames);
            if (frame == null) frame = before(at, frames);
            if (frame != null) frames.add(frame);
        }
    }

    /** “…”, brummt der Wirt; “…,” laughs Moll; “…,” Moll chuckles. */
    private @Nullable Frame behind(int quote, List<Frame> frames) {
        if (words.verbLast() || !leavesOff(quote) || near.has(quote - 1, NAMED)) return null;
        // “nach Auskunft des Gerichts „…“, ist der Streit entschieden”
        if (frames.stream().anyMatch(f -> f.source() && f.end() == quote)) return null;
        var at = near.sign(quote + 1, ",—–―-") ? quote + 2 : quote + 1;
        var who = near.starting(at);
        var few = near.sign(quote + 1, ",—–―-")
                && Judging.count(near.at(quote).text()) < 3
                && (who == null || !who.pronoun());
        if (few) return null;
        if (who != null && verb(who.end()) && rests(who.end() + 1)) return frame(frames, who.end(), who);
        while (near.transparent(at) && near.starting(at) == null && !verb(at)) at++;
        // “…”, a-t-elle tenu à rassurer
        var asked = words.splitsPronouns() && near.transparent(at - 1) ? near.starting(at) : null;
        if (asked != null && asked.pronoun() && verb(at + 1)) return frame(frames, at + 1, asked);
        var sure = words.capitalNouns() && near.has(at, BE);
        if (!verb(at) && !sure) return null;
        var name = at + 1;
        while (near.transparent(name) && near.starting(name) == null) name++;
        var rank = near.starting(name) == null && words.guessesVerbs() && near.plain(name) ? name + 1 : name;
        if (near.starting(rank) == null || rank > name && !near.starting(rank).named()) return null;
        var speaker = subjects.after(new Cue(at, at + 1, SAY, near.at(at).low()));
        var thing = words.guessesVerbs() && speaker != null && !speaker.named() && !titled(speaker);
        return thing ? null : frame(frames, at, speaker);
    }

    /** “Moll fait valoir que « … »”, “Moll won’t have it: “…””. */
    private @Nullable Frame before(int quote, List<Frame> frames) {
        var start = near.clauseStart(near.sign(quote - 1, ":") ? quote - 1 : quote);
        if (frames.stream().anyMatch(f -> f.speaker() != null && f.first() >= start && f.first() < quote)) return null;
        if (near.sign(quote - 1, ":")) {
            var who = answers.owner(start, quote - 1);
            if (who == null) who = subject(start, quote - 1);
            if (who == null) who = paper(start, quote);
            return who == null || thing(who) ? null : Frame.bare(who);
        }
        var that = near.at(quote - 1);
        if (that == null || !THAT.contains(that.low()) || !verb(quote - 2)) return null;
        var who = subject(start, quote - 2);
        return who == null
                ? null
                : Frame.of(new Cue(quote - 2, quote - 1, SAY, near.at(quote - 2).low()), who, 0.7);
    }

    /** “It will go by a name: “Sister Etta””. */
    private boolean thing(Mention who) {
        return words.guessesVerbs()
                && who.pronoun()
                && Sentence.thing(near.at(who.first()).low());
    }

    /** The first who could speak; a name, a title or a body before any other noun. */
    private @Nullable Mention subject(int from, int end) {
        Mention other = relative(from, end);
        if (other != null) return other;
        for (var at = from; at < end; at++) {
            var mention = near.starting(at);
            if (mention == null || mention.end() > end || near.has(at - 1, PREPOSITION) || mention.declined()) continue;
            // “Names for the new lifeboat: “…””: a first word has its capital anyway.
            if (at == 0 && mention.form() == Form.SURNAME && near.has(mention.end(), PREPOSITION)) continue;
            var name = !mention.named() && near.sign(mention.end(), ",") ? near.starting(mention.end() + 1) : null;
            if (name != null && name.named() && name.end() <= end)
                return name.over(mention).inRole(mention.name());
            if (mention.pronoun() || mention.form() == Form.FULL) return mention;
            if (mention.named() && !words.capitalNouns()) return mention;
            if (titled(mention))
                return mention.named() ? mention : subjects.heads().withOffice(mention);
            if (words.capitalNouns() && mention.named()) {
                // “Moll bleibt dabei: „…“”
                if (at == 0 && mention.form() == Form.SURNAME && near.plain(mention.end())) other = mention;
                continue;
            }
            if (other == null || !other.named() && at == from) other = mention;
        }
        return other;
    }

    /** “La idea es de Ina Moll, que la resume así: “…””. */
    private @Nullable Mention relative(int from, int end) {
        for (var at = end - 1; at > from; at--)
            if (RELATIVE.contains(near.at(at).low()) && near.sign(at - 1, ",") && near.ending(at - 1) != null)
                return near.ending(at - 1).named() && near.ending(at - 1).first() >= from ? near.ending(at - 1) : null;
        return null;
    }

    /** “Auf einem Banner stand: „…“”. */
    private @Nullable Mention paper(int from, int end) {
        for (var at = from; at < end; at++)
            if (near.starting(at) != null && near.has(near.starting(at).end() - 1, DOCUMENT)) return near.starting(at);
        return null;
    }

    private boolean titled(Mention mention) {
        return mention.kind() != Kind.PERSON && !mention.named() || near.has(mention.end() - 1, TITLE);
    }

    private @Nullable Frame frame(List<Frame> frames, int verb, @Nullable Mention who) {
        var known = frames.stream().anyMatch(f -> f.first() <= verb && verb < f.end() && f.speaker() != null);
        if (who == null || known) return null;
        frames.removeIf(f -> f.first() < who.end() && who.first() < f.end() || f.carried() && f.first() == verb);
        return Frame.of(new Cue(verb, verb + 1, SAY, near.at(verb).low()), who, 0.75);
    }

    /** Whether the words in marks break off for somebody to be named: a comma, or a stop that is none. */
    private boolean leavesOff(int quote) {
        if (near.sign(quote + 1, ",—–―-")) return true;
        var text = near.at(quote).text();
        var last = text.codePoints().filter(c -> ",?!…".indexOf(c) >= 0).count() > 0
                && text.length() > 2
                && ",?!…".indexOf(text.charAt(text.length() - 2)) >= 0;
        return last;
    }

    private boolean verb(int at) {
        var token = near.at(at);
        if (!near.plain(at) || near.has(at, PREPOSITION) || near.has(at, CONJUNCTION) || near.has(at, TITLE))
            return false;
        if (near.has(at, BODY) || near.has(at, GROUP) || near.has(at, NAMED) || near.has(at, DOCUMENT)) return false;
        return !words.guessesVerbs() || token.low().endsWith("s") || token.low().endsWith("ed");
    }

    private boolean rests(int at) {
        return near.at(at) == null || !near.at(at).word() || near.transparent(at) || near.has(at, PREPOSITION);
    }
}
