// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.verbatim.story.Segment;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** Who has the floor: the last speaker by name, for words whose speaker is left to the reader. */
final class Floor {

    private static final Set<String> ASK = Set.of("ask", "wonder", "fragen");

    /** Full names by their last words. */
    private final Map<String, String> known = new HashMap<>();

    private @Nullable SpokenBy last;
    private @Nullable SpokenBy pronoun;
    private final Things things = new Things();
    private boolean here;
    private double sure;
    /** Where the text tells who speaks, for the words that go on. */
    private @Nullable Mention told;

    private @Nullable Sheet where;

    void paragraph() {
        here = false;
        things.paragraph();
        sure = Math.min(sure, 0.6);
    }

    /** A heading: the one before may go on speaking, but less likely. */
    void heading() {
        here = false;
        sure = Math.min(sure, 0.35);
        told = null; // no proposal points over a heading
        where = null;
    }

    void hear(Sentence sentence) {
        for (var mention : sentence.mentions()) if (mention.form() == Form.FULL) know(mention);
        for (var frame : sentence.frames()) {
            hear(frame);
            if (frame.speaker() == null || frame.sure() <= 0.7) continue;
            told = frame.speaker();
            where = sentence.passage().sheet();
        }
        things.hear(sentence);
        pronoun = pronoun(sentence);
        if (!sentence.frames().isEmpty()) return;
        for (var mention : sentence.mentions()) {
            var subject = mention.first() == 0;
            // “A customer takes the last kilo. “I came to talk.””
            if (subject && stranger(sentence.near(), mention)) {
                take(new Heads(sentence.near()).bearer(mention), 0.4);
                return;
            }
            // “Moll shrugged. “We waited.””
            var acts = subject || sentence.near().does(mention.end());
            var again = acts && mention.form() == Form.SURNAME && known.containsKey(mention.name());
            if (mention.form() != Form.FULL && !again || mention.kind() != Kind.PERSON || here && !subject) continue;
            // “a café in Port Tarvik”, “a play by Ina Moll”
            if (sentence.near().has(mention.first() - 1, Lexicon.Sense.PREPOSITION)) continue;
            take(mention, 0.4);
            return;
        }
    }

    /** Somebody told by office or trade, not as one of those already speaking. */
    private boolean stranger(Near near, Mention mention) {
        if (mention.form() != Form.TITLE_ONLY || mention.kind() != Kind.PERSON && mention.kind() != Kind.ANONYMOUS)
            return false;
        var one = near.has(mention.first(), Lexicon.Sense.INDEFINITE);
        return one
                || !here
                        && near.has(mention.first(), Lexicon.Sense.DETERMINER)
                        && near.has(mention.end() - 1, Lexicon.Sense.TITLE);
    }

    /** “She recalled the night. “We sang.””: as the sentence before printed it. */
    private @Nullable SpokenBy pronoun(Sentence sentence) {
        if (sentence.onlyMarks()) return pronoun;
        if (!sentence.quiet() || here && sentence.frames().isEmpty()) return null;
        Mention who = null;
        for (var frame : sentence.frames())
            if (frame.speaker() != null && (who == null || who.first() > 0)) who = frame.speaker();
        if (sentence.frames().isEmpty()) {
            var at = 0;
            while (sentence.near().transparent(at)) at++;
            who = sentence.near().starting(at);
        }
        if (last == null || last.kind() != Kind.PERSON || who == null || !who.pronoun() || !Sentence.person(who.name()))
            return null;
        return new SpokenBy(Kind.PERSON, null, who.name(), null, Form.PRONOUN);
    }

    void hear(Frame frame) {
        // “Her funders have asked whether”: it is she who will answer.
        var asks = frame.cue() != null
                && ASK.contains(frame.cue().lemma())
                && frame.speaker() != null
                && frame.speaker().form() == Form.TITLE_ONLY
                && frame.speaker().name().toLowerCase(Locale.ROOT).matches("(her|his|their|ihre?|seine?) .*");
        if (frame.speaker() != null && frame.sure() > 0.7 && !asks) hear(frame.speaker());
    }

    /** A surname that two persons share is nobody’s. */
    private void know(Mention mention) {
        known.merge(
                mention.name().substring(mention.name().lastIndexOf(' ') + 1),
                mention.name(),
                (one, other) -> one.equals(other) ? one : "");
    }

    /** “…” The mayor does not mince her words: who is spoken of right behind words that nobody was given. */
    void introduce(Mention mention) {
        here = true;
        take(mention, 0.5);
    }

    private void hear(Mention speaker) {
        here = true;
        if (speaker.pronoun()) sure = Math.max(sure, 0.6);
        else take(speaker, 0.7);
    }

    private void take(Mention speaker, double certainty) {
        var full = speaker.form() == Form.SURNAME ? known.getOrDefault(speaker.name(), "") : "";
        last = new SpokenBy(speaker.kind(), null, full.isEmpty() ? speaker.name() : full, null, Form.IMPLIED);
        sure = certainty;
    }

    /** Points at the mention that gave the floor, be it in a paragraph before. */
    void show(Speech speech) {
        if (told != null && where != null) speech.shows(Segment.Role.SOURCE, where, told.from(), told.to());
    }

    Things things() {
        return things;
    }

    @Nullable
    SpokenBy speaker() {
        return pronoun == null ? last : pronoun;
    }

    /** Whether somebody has already spoken in this paragraph. */
    boolean here() {
        return here && last != null;
    }

    double sure() {
        return sure;
    }

    /** What kind of speaker “it” or “they” is: the one before, unless that was a person. */
    Kind kind(String pronoun, boolean plural) {
        if (last != null && last.kind() != Kind.PERSON && last.kind() != null) return last.kind();
        return plural ? Kind.UNNAMED_GROUP : Kind.ORGANIZATION;
    }
}
