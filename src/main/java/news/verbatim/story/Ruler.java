// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text laid out once in code points and letters, so that thousands of positions in it cost what a few do. */
public final class Ruler {

    private final String text;
    private final int length;
    private final int @Nullable [] indexes; // of each code point; none where every one is a single unit
    private @Nullable BitSet letters;

    public Ruler(String text) {
        this.text = text;
        this.length = Points.count(text);
        this.indexes = length == text.length() ? null : indexes(text, length);
    }

    public int length() {
        return length;
    }

    public String slice(int start, int end) {
        return text.substring(index(start), index(end));
    }

    String text() {
        return text;
    }

    /** Whether no letter as people see it (extended grapheme cluster, UAX 29) is cut here. */
    boolean isBetween(int position) {
        return isEdge(index(position));
    }

    /** The same for a place counted in units of UTF-16. */
    boolean isEdge(int index) {
        if (Points.plain(text, index)) return true;
        if (letters == null) letters = letters(text);
        return letters.get(index);
    }

    /** The position of a place counted in units of UTF-16, which lies between two code points. */
    int position(int index) {
        if (indexes == null) return index;
        return index == text.length() ? length : Arrays.binarySearch(indexes, index);
    }

    private int index(int position) {
        if (indexes == null) return position;
        return position == length ? text.length() : indexes[position];
    }

    private static int[] indexes(String text, int length) {
        var indexes = new int[length];
        for (int i = 0, at = 0; i < length; i++, at = text.offsetByCodePoints(at, 1)) indexes[i] = at;
        return indexes;
    }

    private static BitSet letters(String text) {
        var starts = new BitSet(text.length() + 1);
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        for (var at = letters.first(); at != BreakIterator.DONE; at = letters.next()) starts.set(at);
        return starts;
    }
}
