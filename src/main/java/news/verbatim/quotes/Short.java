// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import news.verbatim.story.Attribution.Cue;
import news.verbatim.story.Occasion;
import news.verbatim.story.SpokenBy;
import org.jspecify.annotations.Nullable;

/** Leaves out of a proposal what is longer than a story may hold: nobody is called by so many words. */
final class Short {

    private static final int NAME = 500;
    private static final int WORDS = 1000;
    private static final int VERB = 200;

    private Short() {}

    static @Nullable String words(@Nullable String words) {
        return fits(words, WORDS) ? words : null;
    }

    static @Nullable Cue cue(@Nullable Cue cue) {
        return cue != null && fits(cue.text(), VERB) && fits(cue.lemma(), VERB) ? cue : null;
    }

    static @Nullable SpokenBy speaker(@Nullable SpokenBy by) {
        if (by == null || fits(by.nameAsGiven(), NAME) && fits(by.roleAsGiven(), WORDS)) return by;
        var name = fits(by.nameAsGiven(), NAME) ? by.nameAsGiven() : null;
        return new SpokenBy(by.kind(), by.id(), name, words(by.roleAsGiven()), by.form());
    }

    static @Nullable Occasion occasion(@Nullable Occasion when) {
        var fits = when != null
                && fits(when.label(), WORDS)
                && fits(when.outlet(), NAME)
                && fits(when.dateAsGiven(), VERB);
        return fits ? when : null;
    }

    private static boolean fits(@Nullable String words, int most) {
        return words == null || words.codePointCount(0, words.length()) <= most;
    }
}
