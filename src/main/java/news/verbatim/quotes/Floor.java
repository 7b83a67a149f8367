// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** Who has the floor: the last speaker by name, for words whose speaker is left to the reader. */
final class Floor {

    private final Set<String> known = new HashSet<>();
    private @Nullable SpokenBy last;
    private boolean here;
    private double sure;

    void paragraph() {
        here = false;
        sure = Math.min(sure, 0.6);
    }

    /** A heading: the one before may go on speaking, but less likely. */
    void heading() {
        here = false;
        sure = Math.min(sure, 0.35);
    }

    void hear(List<Frame> frames, List<Mention> mentions) {
        for (var mention : mentions) if (mention.form() == Form.FULL) known.add(surname(mention));
        for (var frame : frames) if (frame.speaker() != null && frame.sure() > 0.7) hear(frame.speaker());
        if (!frames.isEmpty()) return;
        for (var mention : mentions) {
            var subject = mention.first() == 0;
            // “Moll shrugged. “We waited.””
            var again = subject && mention.form() == Form.SURNAME && known.contains(mention.name());
            if (mention.form() != Form.FULL && !again || mention.kind() != Kind.PERSON || here && !subject) continue;
            take(mention, 0.4);
            return;
        }
    }

    private static String surname(Mention mention) {
        return mention.name().substring(mention.name().lastIndexOf(' ') + 1);
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
        last = new SpokenBy(speaker.kind(), null, speaker.name(), null, Form.IMPLIED);
        sure = certainty;
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
