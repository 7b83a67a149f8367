// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

/** Tells running text from labels, names and links by how a line ends and how long it is. */
final class Prose {

    private static final String CLOSERS = "”\"»«’')]“‹›*\u00a0\u202f ";
    private static final String ENDS = ".!?…。！？؟।";

    private Prose() {}

    /** Whether the line ends as a sentence does. */
    static boolean ends(String text) {
        var last = last(text);
        return last != 0 && ENDS.indexOf(last) >= 0;
    }

    /** The last sign of a line, closing marks and brackets aside. */
    static char last(String text) {
        var i = text.length() - 1;
        while (i >= 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || Character.isWhitespace(text.charAt(i)))) i--;
        return i < 0 ? 0 : text.charAt(i);
    }

    /** Whether a line is running text wherever it stands. */
    static boolean is(Line line) {
        if (line.isLong()) return true;
        if (line.length() >= 200 && line.words() > 20) return true;
        if (!ends(line.text())) return last(line.text()) == ':' && line.length() >= 80;
        return line.length() >= 60 || line.words() >= 8 || isDense(line);
    }

    /** Running text that is long enough to hold a body together. */
    static boolean isSolid(Line line) {
        return is(line) && (line.length() >= 80 || isDense(line));
    }

    /** How many sentences, roughly. */
    static int sentences(String text) {
        var count = 0;
        for (var i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) < 0) continue;
            var next = i + 1;
            while (next < text.length() && CLOSERS.indexOf(text.charAt(next)) >= 0) next++;
            var afterWord = i > 1 && Character.isLetterOrDigit(text.charAt(i - 2));
            var begins = next >= text.length() || Character.isUpperCase(text.charAt(next)) || next > i + 1;
            if (afterWord && begins && !Character.isLowerCase(text.charAt(Math.min(next, text.length() - 1)))) count++;
        }
        return Math.max(1, count);
    }

    /** Scripts that write without spaces say much in few signs. */
    private static boolean isDense(Line line) {
        return line.length() >= 20
                && line.text().codePoints().filter(Character::isIdeographic).count() > line.length() / 3;
    }
}
