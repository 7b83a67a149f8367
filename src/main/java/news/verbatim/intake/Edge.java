// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

/** The edge of an element within a line of a figure. A style sheet sets the two sides apart where the source does not. */
record Edge(boolean credit) {

    /** Whether a space belongs between the sides: "Tarvik.Photo" is two words, "10th" and "(AFP)" are not. */
    boolean parts(char last, char next) {
        if (!Character.isUpperCase(next) && "©([".indexOf(next) < 0) return false;
        return ".!?…,;:)]”’»".indexOf(last) >= 0
                || Character.isDigit(last)
                || Character.isLetter(last) && (credit || !Character.isUpperCase(last));
    }
}
