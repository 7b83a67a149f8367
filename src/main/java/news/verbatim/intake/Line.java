// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import org.jspecify.annotations.Nullable;

/** One line of a page as it came: its number, its words, whether it stands apart from its neighbours, and in which figure. */
record Line(
        int number,
        String text,
        String folded,
        boolean afterBlank,
        boolean beforeBlank,
        @Nullable Mount mount) {

    /** Longer lines are running text and nothing else; no pattern is tried on them. */
    static final int LONGEST = 1500;

    Line(int number, String text, boolean afterBlank, boolean beforeBlank) {
        this(number, text, afterBlank, beforeBlank, null);
    }

    Line(int number, String text, boolean afterBlank, boolean beforeBlank, @Nullable Mount mount) {
        this(number, text, text.length() > LONGEST ? text : Fold.of(text), afterBlank, beforeBlank, mount);
    }

    int length() {
        return text.length();
    }

    boolean isLong() {
        return text.length() > LONGEST;
    }

    int words() {
        if (isLong()) return LONGEST / 5;
        return folded.isEmpty()
                ? 0
                : 1 + (int) folded.chars().filter(c -> c == ' ').count();
    }
}
