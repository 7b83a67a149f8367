// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.ArrayList;
import java.util.List;

/** The names in one text of Exif, as the Metadata Working Group has them: between semicolons, in quotes where they hold one. */
final class Artists {

    private Artists() {}

    static List<String> in(String text) {
        var names = new ArrayList<String>();
        for (var at = 0; at < text.length(); ) {
            var begin = past(text, at);
            var close = close(text, begin);
            var end = close < 0 ? text.indexOf(';', at) : past(text, close + 1);
            if (end < 0) end = text.length();
            var name = close < 0
                    ? text.substring(at, end)
                    : text.substring(begin + 1, close).replace("\"\"", "\"");
            if (!name.isBlank()) names.add(name.strip());
            at = end + 1;
        }
        return names;
    }

    /** Where the quotes that begin here end, within which a quote is doubled; -1 where more than a name is quoted, or less. */
    private static int close(String text, int begin) {
        if (begin == text.length() || text.charAt(begin) != '"') return -1;
        for (var at = text.indexOf('"', begin + 1); at >= 0; at = text.indexOf('"', at + 2)) {
            if (text.startsWith("\"\"", at)) continue;
            var behind = past(text, at + 1);
            return behind == text.length() || text.charAt(behind) == ';' ? at : -1;
        }
        return -1;
    }

    /** Where the blanks that begin here end. */
    private static int past(String text, int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }
}
