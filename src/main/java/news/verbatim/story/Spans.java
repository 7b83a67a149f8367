// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** Half-open ranges in code points: inside the text, not empty, and never through the middle of a letter. */
final class Spans {

    private Spans() {}

    static boolean check(Ruler text, @Nullable Integer start, @Nullable Integer end, String at, Faults faults) {
        if (!ordered(start, end, at, faults)) return false;
        var length = text.length();
        if (!faults.check(end <= length, at + "/end", Flaw.OUT_OF_RANGE, "The text ends at %d, before %d", length, end))
            return false;
        return whole(text, start, at + "/start", faults) & whole(text, end, at + "/end", faults);
    }

    /** What can be said of a range without its text. */
    static boolean ordered(@Nullable Integer start, @Nullable Integer end, String at, Faults faults) {
        if (!Rules.present(faults, at + "/start", start) | !Rules.present(faults, at + "/end", end)) return false;
        return faults.check(start >= 0, at + "/start", Flaw.OUT_OF_RANGE, "A position cannot be below 0")
                && faults.check(start < end, at + "/end", Flaw.OUT_OF_RANGE, "The end must come after the start");
    }

    private static boolean whole(Ruler text, int position, String at, Faults faults) {
        return faults.check(
                text.isBetween(position),
                at,
                Flaw.SPLITS_GRAPHEME,
                "Position %d lies inside a letter or an emoji made of several code points",
                position);
    }
}
