// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.regex.Pattern;
import news.verbatim.http.StoredJson;
import news.verbatim.picture.Said;
import org.jspecify.annotations.Nullable;

/** Text out of files, which may hold anything, as text that may stand in a record. */
final class Plain {

    private static final Pattern BROKEN = Pattern.compile("[\\x00\\p{Cs}]");
    private static final Pattern DECEIVING = Pattern.compile(
            "[\\p{Cc}\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]");

    private Plain() {}

    /** The text as it is, without what no text may hold; null where there is none, or more than fits. */
    static @Nullable String text(@Nullable String text, int most) {
        if (text == null) return null;
        var whole = BROKEN.matcher(text).replaceAll("");
        return whole.isBlank() || whole.codePointCount(0, whole.length()) > most ? null : whole;
    }

    /** NUL cannot stand in a text of the database's. */
    static String json(Said said) {
        return StoredJson.text(said).replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000", "$1");
    }

    /** A name on one line that looks like what it is. */
    static String line(String text) {
        return DECEIVING.matcher(BROKEN.matcher(text).replaceAll("")).replaceAll("");
    }
}
