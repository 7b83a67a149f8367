// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.HashMap;
import java.util.Map;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** Who has the floor: the last speaker by name, for words whose speaker is left to the reader. */
final class Floor {

    /** Full names by their last words. */
    private final Map<String, String> known = new HashMap<>();

    private @Nullable SpokenBy last;
    private final Things things = new Things();
    private boolean here;
    private double sure;

    void paragraph() {
        here = false;
        things.paragraph();
        sure = Math.min(sure, 0.6);
    }

    /** A heading: the one before may go on speaking, but less likely. */
    void heading() {
        here = false;
        sure = Math.min(sure, 0.35);
    }

    void hear(Sentence sentence) {
        for (var mention : sentence.mentions()) if (mention.form() == Form.FULL) know(mention);
        for (var frame : sentence.frames()) hear(frame);
        things.hear(sentence);
        if (!sentence.frames().isEmpty()) return;
        for (var mention : sentence.mentions()) {
            var subject = mention.first() == 0;
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

    void hear(Frame frame) {
        if (frame.speaker() != null && frame.sure() > 0.7) hear(frame.speaker());
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

    Things things() {
        return things;
    }

    @Nullable
    SpokenBy speaker() {
        return last;
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
