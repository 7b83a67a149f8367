// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

/** One line of a page as it came: its number, its words, and whether it stands apart from its neighbours. */
record Line(int number, String text, String folded, boolean afterBlank, boolean beforeBlank) {

    /** Longer lines are running text and nothing else; no pattern is tried on them. */
    static final int LONGEST = 1500;

    Line(int number, String text, boolean afterBlank, boolean beforeBlank) {
        this(number, text, text.length() > LONGEST ? text : Fold.of(text), afterBlank, beforeBlank);
    }

    int length() {
        return text.length();
    }

    boolean isLong() {
        return text.length() > LONGEST;
    }

    int words() {
        return isLong() ? LONGEST / 5 : folded.isEmpty() ? 0 : folded.split(" ").length;
    }
}
