// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.regex.Pattern;

/** How long a story is; captions are not counted (ninjs wordCount). */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.,-]*");
    private static final int A_MINUTE = 220;

    private Words() {}

    public static int count(Story story) {
        return story.body().stream().mapToInt(block -> count(block.words())).sum();
    }

    public static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Minutes, at least one. */
    public static int minutes(int words) {
        return Math.max(1, Math.round((float) words / A_MINUTE));
    }
}
