// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.verbatim.kernel.Moment;
import news.verbatim.story.Attribution.Kind;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Makes proposals of the words in marks of one sentence. */
final class Telling {

    /** A story holds at most so many attributions. */
    private static final int MOST = 2000;

    private final Sentence sentence;
    private final Near near;
    private final Sheet sheet;
    private final Clauses clauses;
    private final Judging judging;
    private final Credits credits;
    private final Floor floor;
    private final Cast cast;
    private final Taken taken;
    private final List<Speech> speeches;
    private final Reported reported;
    private final List<Hearsay.Heard> heard;
    private final Lexicon words;
    private final @Nullable Moment printed;
    private final int first;
    private final int most;
    /** Proposals of this sentence by their marks; counted as taken when it has been read. */
    private final Map<Pair, Speech> here = new LinkedHashMap<>();

    private @Nullable Speech latest;
    private @Nullable Speech latestUttered;
    private @Nullable Frame latestFrame;
    private @Nullable Speech unfinished;

    Telling(
            Sentence sentence,
            Story story,
            Lexicon words,
            Habits habits,
            Floor floor,
            Cast cast,
            Taken taken,
            List<Speech> speeches) {
        this.cast = cast;
        this.sentence = sentence;
        this.near = sentence.near();
        this.sheet = sentence.passage().sheet();
        this.clauses = new Clauses(near, sentence.frames());
        this.judging = new Judging(near, clauses, words, habits);
        this.credits = new Credits(sentence, clauses, new Occasions(near, words, story.displayedAt()), floor, cast);
        this.floor = floor;
        this.taken = taken;
        this.speeches = speeches;
        this.words = words;
        this.printed = story.displayedAt();
        this.first = speeches.size();
        this.most = most(story);
        this.heard = words.guessesVerbs() ? Hearsay.in(near, sentence.frames()) : List.of();
        this.reported = new Reported(sheet, near, clauses.pieces(), heard, taken);
    }

    static int most(Story story) {
        return MOST - story.attributions().size();
    }

    /** Reads the sentence; gives back the utterance that marks standing alone in the next one go on with. */
    @Nullable
    Speech tell(@Nullable Speech open, @Nullable Speech going) {
        var alone = judging.alone();
        for (var at = 0; at < near.size() && speeches.size() + 2 <= most; at++) {
            var pair = near.at(at).pair();
            if (pair == null || !sheet.whole(pair.from(), pair.to()) || taken.overlaps(sheet, pair.from(), pair.to()))
                continue;
            var before = at == 0 && open != null ? open : alone ? going : null;
            if (before != null && before.roomForMore()) goesOn(before, at, pair);
            else said(at, pair);
            unfinished = pair.closed() || latest == null || latest.kind() != Kind.DIRECT ? null : latest;
        }
        var ours = speeches.subList(first, speeches.size());
        if (speeches.size() + heard.size() <= most)
            reported.addAll(new Unmarked(sentence, taken, ours).addTo(ours, heard, credits));
        here.forEach(this::settle);
        return latestUttered;
    }

    /** A term or an utterance within a reported clause stands in it, as a fragment does. */
    private void settle(Pair pair, Speech speech) {
        taken.take(sheet, pair.from(), pair.to());
        var around = speech.kind() == Kind.PARTIAL ? null : reported.around(pair);
        var later = around != null && speeches.indexOf(around) < speeches.indexOf(speech);
        if (later) speech.within(around);
    }

    @Nullable
    Speech unfinished() {
        return unfinished;
    }

    private void goesOn(Speech speech, int at, Pair pair) {
        var frame = clauses.governing(at);
        if (!speech.explicit() && frame != null && frame.speaker() != null) credits.give(speech, frame);
        says(speech, pair);
        latestFrame = frame;
    }

    private void said(int at, Pair pair) {
        var inner = sentence.passage().slice(pair.from(), pair.to());
        var frame = clauses.governing(at);
        var aside = frame == null || frame.speaker() == null ? Aside.in(sentence.passage(), pair, words) : null;
        if (aside != null) {
            utter(aside, pair);
            return;
        }
        var speaks = frame != null && (frame.speaker() != null || floor.speaker() != null);
        var known = floor.speaker() != null;
        var kind = speaks ? judging.reported(at, inner, frame) : judging.unreported(at, inner, floor.here(), pair);
        if (speaks && kind != Kind.TERM && latest != null && frame.equals(latestFrame) && resumes(at, frame)) {
            says(latest, pair);
            return;
        }
        if (kind == Kind.TERM || !speaks && !known) {
            if (!pair.closed() && kind != Kind.DIRECT) return;
            // Who says words that go on in the next paragraph may be told there.
            var spoken = pair.closed() ? Kind.TERM : Kind.DIRECT;
            var speech = new Speech(spoken, null, kind == Kind.TERM ? 0.7 : 0.3);
            speeches.add(speech);
            says(speech, pair);
            return;
        }
        var parent = kind == Kind.PARTIAL ? clause(frame, pair) : null;
        // Without a clause to stand in, the words are an utterance by themselves.
        if (kind == Kind.PARTIAL && parent == null) kind = Kind.DIRECT;
        var speech = new Speech(kind, parent, 0.5);
        speeches.add(speech);
        credits.give(speech, frame);
        says(speech, pair);
        latestFrame = frame;
    }

    private void utter(Aside aside, Pair pair) {
        var speech = new Speech(Kind.DIRECT, null, 0.5);
        speeches.add(speech);
        var when = new Occasions(aside.sentence().near(), words, printed);
        new Credits(aside.sentence(), aside.clauses(), when, floor, cast).give(speech, aside.frame());
        floor.hear(aside.frame());
        says(speech, pair);
        latestFrame = aside.frame();
    }

    /** “A,” Moll said, “b.”: the verb lies between the two, and the first was an utterance. */
    private boolean resumes(int at, Frame frame) {
        if (latest.kind() != Kind.DIRECT || !latest.roomForMore()) return false;
        var small = Character.isLowerCase(
                sheet.text().codePointAt(near.at(at).pair().from()));
        if (small && near.sign(at - 1, ",") && frame.end() < at && frame.first() > 0) return true;
        for (var i = frame.end(); i < at; i++) if (near.at(i).word() && !near.transparent(i)) return false;
        return frame.end() <= at && frame.first() > 0;
    }

    private void says(Speech speech, Pair pair) {
        speech.says(sheet, pair.from(), pair.to());
        here.put(pair, speech);
        if (speech.kind() == Kind.DIRECT) reported.utter(pair);
        // “…,” she told “Harbour Hour”. “…”: the name of a programme does not end what she says.
        if (speech.kind() != Kind.TERM) latestUttered = speech.kind() == Kind.DIRECT ? speech : null;
        latest = speech;
    }

    /** The reported clause around a fragment, shared by all fragments of the same speaker in the sentence. */
    private @Nullable Speech clause(@Nullable Frame nearest, Pair pair) {
        var known = reported.around(pair);
        if (known != null) return known;
        var outer = reported.frame(pair);
        var frame = outer == null ? nearest : outer;
        var speaker =
                frame == null || frame.speaker() == null ? "" : frame.speaker().name();
        var whole = reported.clause(speaker, pair);
        if (whole == null) return null;
        credits.give(whole, frame);
        var at = first;
        while (at < speeches.size() && here.entrySet().stream().noneMatch(held(whole, speeches.get(at)))) at++;
        speeches.add(at, whole);
        return whole;
    }

    private Predicate<Map.Entry<Pair, Speech>> held(Speech whole, Speech other) {
        return said -> said.getValue() == other && whole.holds(sheet, said.getKey());
    }
}
