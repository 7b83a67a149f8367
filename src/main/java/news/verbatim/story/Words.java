// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.regex.Pattern;

/** How long a story is; captions are not counted (ninjs wordCount). */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.,-]*");
    private static final int A_MINUTE = 220;

    private Words() {}

    public static int count(Story story) {
        return (int) story.body().stream()
                .mapToLong(block -> WORD.matcher(block.words()).results().count())
                .sum();
    }

    /** Minutes, at least one. */
    public static int minutes(int words) {
        return Math.max(1, Math.round((float) words / A_MINUTE));
    }
}
