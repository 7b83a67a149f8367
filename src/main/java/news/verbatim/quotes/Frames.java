// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything in one sentence that says who spoke. */
final class Frames {

    private final Near near;
    private final Subjects subjects;
    private final Doers doers;
    private final Hanging hanging;
    private final Sources sources;
    private final Closing closing;
    private final Together together;
    private final Phrases phrases;
    private final Lexicon words;
    private final List<Frame> found = new ArrayList<>();

    private Frames(Near near, Lexicon words) {
        this.near = near;
        this.subjects = new Subjects(near);
        this.doers = new Doers(near, subjects);
        this.hanging = new Hanging(near, subjects, doers);
        this.sources = new Sources(near, subjects, words);
        this.closing = new Closing(near, subjects);
        this.together = new Together(near);
        this.phrases = new Phrases(near);
        this.words = words;
    }

    static List<Frame> in(Near near, List<Cue> cues, Lexicon words) {
        var frames = new Frames(near, words);
        cues.forEach(frames::read);
        frames.colonsAndDashes();
        frames.worded(new Answers(near, words));
        new Passives(near, words).addTo(frames.found);
        new Unlisted(near, frames.subjects, words).addTo(frames.found);
        new Papers(near, words).addTo(frames.found);
        frames.found.sort(Comparator.comparingInt(Frame::first));
        frames.thoughts();
        frames.found.replaceAll(new Wholes(near)::in);
        frames.found.replaceAll(new Extent(near, frames.found)::in);
        return frames.found;
    }

    /** “Moll said she thinks that”: it is still Moll who says it. */
    private void thoughts() {
        for (var at = found.size() - 1; at > 0; at--) {
            var inner = found.get(at);
            var outer = found.get(at - 1);
            if (inner.speaker() == null
                    || !inner.speaker().pronoun()
                    || inner.cue() == null
                    || !words.has(THOUGHT, inner.cue().lemma())) continue;
            if (outer.speaker() == null || outer.cue() == null || !words.guessesVerbs()) continue;
            if (!leads(outer, inner)) continue;
            found.remove(at);
            found.replaceAll(f -> f.carried() && f.speaker() == inner.speaker() ? f.by(outer.speaker()) : f);
        }
    }

    /** From “said” straight to “she thinks”, past “reporters on Friday that”. */
    private boolean leads(Frame outer, Frame inner) {
        if (inner.first() < outer.end() || inner.first() - outer.end() > 11 || outer.calls()) return false;
        // “told Tarvik TV’s “Harbour Hour” that she thinks”
        for (var at = outer.end(); at < inner.first(); at++)
            if (!near.at(at).word() && !(near.quote(at) && near.at(at + 1).low().equals("that"))) return false;
        return true;
    }

    private void read(Cue cue) {
        var frame = switch (cue.way()) {
            case BY -> sources.frame(cue);
            case BY_OPENING -> sources.opening(cue);
            case BY_AFTER -> stated(cue, subjects.before(cue), 0.9);
            default -> words.verbLast() ? closing.frame(cue) : verb(cue);
        };
        if (frame != null) found.add(frame);
    }

    private @Nullable Frame verb(Cue cue) {
        var going = words.guessesVerbs() && near.at(cue.first()).low().endsWith("ing");
        var opened = words.guessesVerbs() && cue.way() == SAY ? hanging.opened(cue) : null;
        if (opened != null) return Frame.without(cue, opened, 0.8);
        var with = going ? hanging.with(cue) : null;
        if (with != null) return Frame.of(cue, with, 0.8);
        if (going && hanging.on(cue)) {
            var doer = carried(cue);
            if (doer != null) return Frame.without(cue, doer, 0.8);
        }
        if (words.guessesVerbs()
                && cue.first() > 0
                && near.at(cue.first() - 1).low().equals("to")) {
            var led = hanging.led(cue);
            if (led != null) return stated(cue, led, 0.85);
            var doer = found.stream().anyMatch(f -> f.speaker() != null) ? null : doers.before(0, cue.first());
            return doer == null ? null : Frame.without(cue, doer, 0.6);
        }
        var before = subjects.before(cue);
        var paper = sources.impersonal(cue, before);
        if (paper != null) return stated(cue, paper, 0.8);
        var told = inverted(cue);
        if (told != null) return stated(cue, told, 0.9);
        if (before != null) return stated(cue, before, before.pronoun() ? 0.85 : 0.95);
        if (near.has(cue.first() - 1, CONJUNCTION) && !found.isEmpty() && !opens(cue.first()))
            return Frame.without(cue, carried(cue), 0.8);
        // “…,” adding that: a participle is never followed by who speaks.
        var inverted = words.invertsFreely() || opens(cue.first()) && !going;
        var after = inverted && !cue.lemma().equals("tell") ? subjects.after(cue) : null;
        paper = sources.impersonal(cue, after);
        if (paper != null) return stated(cue, paper, 0.8);
        if (after != null) return stated(cue, after, after.pronoun() ? 0.85 : 0.95);
        if (continues(cue)) return Frame.without(cue, carried(cue), going && hanging.touches(cue) ? 0.55 : 0.8);
        var phrase = words.guessesVerbs() && cue.way() == SAY ? phrases.before(cue) : null;
        if (phrase != null) return stated(cue, phrase, 0.75);
        var start = near.clauseStart(cue.first());
        var far = subjects.heads().first(start, cue.first());
        if (far != null) return stated(cue, far, 0.6);
        return near.besideMarks(cue.first(), cue.end()) ? Frame.without(cue, null, 0.5) : null;
    }

    /** “The boat leaks, said Ina Moll, the warden.” */
    private @Nullable Mention inverted(Cue cue) {
        if (!words.guessesVerbs() || cue.way() != SAY || words.has(ADDRESSED, cue.lemma())) return null;
        if (!near.sign(cue.first() - 1, ",") || near.at(cue.first()).low().endsWith("ing")) return null;
        var who = subjects.after(cue);
        if (who == null || who.pronoun() || near.has(who.first() - 1, PREPOSITION)) return null;
        var end = who.end();
        // “said one source in the room.”
        if (near.has(end, PREPOSITION))
            while (end < near.size() && near.at(end).word() && !near.does(end) && end - who.end() < 8) end++;
        var rests = end >= near.size() || near.quote(end) || near.sign(end, ",.;:—–?!");
        return rests && !near.does(who.end() + 1) ? who : null;
    }

    private @Nullable Frame stated(Cue cue, @Nullable Mention speaker, double sure) {
        return speaker == null ? null : Frame.of(cue, together.with(speaker, cue.first()), sure);
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
        for (var i = found.size() - 1; i >= 0; i--) {
            var before = found.get(i);
            if (before.speaker() == null) continue;
            // “According to Moll, the engineers found cracks and advised”: it is the engineers who advise.
            var other = before.source() && near.sign(before.end(), ",") ? doer(before.end(), cue.first()) : null;
            return other == null ? before.speaker() : other;
        }
        return doer(0, cue.first());
    }

    private @Nullable Mention doer(int from, int end) {
        var doer = words.guessesVerbs() ? doers.before(from, end) : null;
        return doer == null && (from == 0 || !words.guessesVerbs())
                ? subjects.heads().first(from, end)
                : doer;
    }

    private void worded(Answers answers) {
        for (var at = 0; at < near.size(); at++) {
            var whose = near.quote(at) ? answers.beside(at) : answers.worded(at);
            var beside = near.quote(at + 1) || near.sign(at + 1, ",") && near.quote(at + 2);
            var alone = found.stream().noneMatch(f -> f.speaker() != null);
            if (whose != null && (alone || beside && !near.quote(at))) found.add(Frame.bare(whose));
        }
    }

    private void colonsAndDashes() {
        for (var at = 0; at < near.size(); at++) {
            if (!near.quote(at)) continue;
            var named = near.sign(at - 1, ":") ? near.ending(at - 1) : null;
            if (named != null && named.first() != near.clauseStart(at - 1)) named = null;
            if (named == null && near.sign(at - 1, ":") && near.sign(at - 2, ")"))
                named = subjects.heads().first(0, at - 2);
            var signed = near.sign(at + 1, "—–―-:") ? near.starting(at + 2) : null;
            if (signed != null && signed.end() + 12 < near.size()) signed = null;
            if (named != null && found.stream().noneMatch(f -> f.speaker() != null)) found.add(Frame.bare(named));
            else if (signed != null && signed.named() && found.isEmpty()) found.add(Frame.bare(signed));
        }
    }
}
