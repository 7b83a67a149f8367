// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import org.jspecify.annotations.Nullable;

/** The lines of a page that belong to one photo: which hold the caption, the credit and the text for the blind. */
record Photo(
        int caption,
        int alt,
        int creditLine,
        String text,
        @Nullable String credit,
        @Nullable String format) {

    static final int NONE = -1;

    /** The first of its lines. */
    int first() {
        return alt == NONE ? caption : Math.min(alt, caption);
    }
}
