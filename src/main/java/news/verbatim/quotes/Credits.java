// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.Locale;
import news.verbatim.story.Attribution;
import news.verbatim.story.Attribution.Basis;
import news.verbatim.story.Segment;
import news.verbatim.story.SpokenBy;
import org.jspecify.annotations.Nullable;

/** Gives words to who said them: the name, the verb and the occasion, or the one who had the floor. */
final class Credits {

    private final Sentence sentence;
    private final Near near;
    private final Sheet sheet;
    private final Clauses clauses;
    private final Occasions occasions;
    private final Floor floor;
    private final Cast cast;

    Credits(Sentence sentence, Clauses clauses, Occasions occasions, Floor floor, Cast cast) {
        this.cast = cast;
        this.sentence = sentence;
        this.near = sentence.near();
        this.sheet = sentence.passage().sheet();
        this.clauses = clauses;
        this.occasions = occasions;
        this.floor = floor;
    }

    void give(Speech speech, @Nullable Frame frame) {
        var speaker = frame == null ? null : frame.speaker();
        if (speaker == null) {
            speech.by(floor.speaker(), Basis.CONTEXT, floor.sure());
            speech.because(Grounds.before(floor.here()));
            var last = cast.speaker();
            if (floor.speaker() != null && last != null && floor.speaker().form() == SpokenBy.Form.PRONOUN)
                speech.named(last);
        } else speech.by(spokenBy(speaker), speaker.pronoun() ? Basis.PRONOUN : Basis.EXPLICIT, frame.sure());
        if (speaker != null && thing(speaker) == null) speech.named(cast.name(sentence, speaker));
        if (frame == null) return;
        speech.at(occasions.of(frame, speech.spans(sheet)));
        if (occasions.elsewhen(frame)) speech.standsApart();
        if (speaker != null) speech.because(Grounds.of(frame, near));
        if (speaker != null) speech.shows(Segment.Role.SOURCE, sheet, speaker.from(), speaker.to());
        if (frame.cue() == null) return;
        var verb = near.slice(frame.cue().first(), frame.cue().end());
        speech.with(new Attribution.Cue(verb, frame.cue().lemma()), clauses.addressee(frame));
        var from = near.at(frame.cue().first()).from();
        speech.shows(
                Segment.Role.CUE, sheet, from, near.at(frame.cue().end() - 1).to());
    }

    private @Nullable SpokenBy thing(Mention speaker) {
        return floor.things().meant(sentence, speaker);
    }

    private SpokenBy spokenBy(Mention speaker) {
        var low = speaker.name().toLowerCase(Locale.ROOT);
        var many = Sentence.plural(low);
        var thing = thing(speaker);
        if (thing != null) return new SpokenBy(thing.kind(), null, thing.nameAsGiven(), null, speaker.form());
        if (speaker.pronoun() && (many || Sentence.thing(low)))
            return speaker.as(floor.kind(low, many)).spokenBy();
        var unnamed = sentence.hidden() && !speaker.named() && !speaker.pronoun();
        return unnamed ? speaker.as(SpokenBy.Kind.ANONYMOUS).spokenBy() : speaker.spokenBy();
    }
}
