// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.text.BreakIterator;
import java.util.Locale;

/** Positions in text, in Unicode code points. */
public final class Points {

    private Points() {}

    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The words of the half-open span; the caller has seen to it that the span lies inside. */
    public static String slice(String text, int start, int end) {
        var from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** The code point position of a UTF-16 index. */
    public static int at(String text, int index) {
        return text.codePointCount(0, index);
    }

    /** Whether no letter as people see it (extended grapheme cluster, UAX 29) is cut here. */
    public static boolean between(String text, int position) {
        var index = text.offsetByCodePoints(0, position);
        if (index == 0 || index == text.length() || plain(text, index)) return true;
        var from = index;
        while (from > 0 && !plain(text, from)) from--;
        var to = index;
        while (to < text.length() && !plain(text, to)) to++;
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text.substring(from, to));
        return letters.isBoundary(index - from);
    }

    /** Between two letters of the plain kind there is always a boundary; most places are seen to be one by this alone. */
    static boolean plain(String text, int index) {
        if (index == 0 || index == text.length()) return true;
        var before = text.charAt(index - 1);
        var after = text.charAt(index);
        return single(before) && single(after) && !(before == '\r' && after == '\n');
    }

    /** Latin, Cyrillic, kana and Han letters that are whole by themselves. */
    private static boolean single(char letter) {
        return letter < 0x300
                || (letter >= 0x400 && letter <= 0x482)
                || (letter >= 0x3041 && letter <= 0x3096)
                || (letter >= 0x30a1 && letter <= 0x30fa)
                || (letter >= 0x4e00 && letter <= 0x9fff);
    }
}
