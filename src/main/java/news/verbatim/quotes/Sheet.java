// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import news.verbatim.story.Segment;
import org.jspecify.annotations.Nullable;

/** One text that can be pointed into: a block, the headline or a caption. */
final class Sheet {

    private static final int CONTEXT = 32;

    private final Segment.Target target;
    private final String text;
    private final int[] points;
    private @Nullable BitSet letters;

    Sheet(Segment.Target target, String text) {
        this.target = target;
        this.text = text;
        // Counted once: asking the text for each position would read it again from its start.
        this.points = new int[text.length() + 1];
        var count = 0;
        for (var i = 0; i < text.length(); count++) {
            var size = Character.charCount(text.codePointAt(i));
            points[i] = count;
            if (size == 2) points[i + 1] = count;
            i += size;
        }
        points[text.length()] = count;
    }

    Segment.Target target() {
        return target;
    }

    String text() {
        return text;
    }

    int point(int index) {
        return points[index];
    }

    int index(int point) {
        var found = Arrays.binarySearch(points, point);
        if (found < 0) return text.length();
        return found > 0 && points[found - 1] == point ? found - 1 : found;
    }

    /** The same as {@link Segment#over}, from UTF-16 positions. */
    Segment segment(Segment.Role role, int from, int to) {
        var left = text.offsetByCodePoints(from, -Math.min(CONTEXT, points[from]));
        var right = text.offsetByCodePoints(to, Math.min(CONTEXT, points[text.length()] - points[to]));
        return new Segment(
                target,
                role,
                points[from],
                points[to],
                text.substring(from, to),
                text.substring(left, from),
                text.substring(to, right));
    }

    /** Whether the span holds something and cuts no letter as people see it. */
    boolean whole(int from, int to) {
        return from < to && between(from) && between(to);
    }

    private boolean between(int index) {
        if (index == 0 || index == text.length()) return true;
        var before = text.charAt(index - 1);
        var after = text.charAt(index);
        if (before < 0x300 && after < 0x300) return before != '\r' || after != '\n';
        if (letters == null) letters = letters();
        return letters.get(index);
    }

    private BitSet letters() {
        var found = new BitSet(text.length() + 1);
        var walk = BreakIterator.getCharacterInstance(Locale.ROOT);
        walk.setText(text);
        for (var at = walk.first(); at != BreakIterator.DONE; at = walk.next()) found.set(at);
        return found;
    }
}
