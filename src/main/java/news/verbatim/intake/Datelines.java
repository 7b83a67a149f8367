// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place before a dash that opens a story, with the agency and the day where they are printed. */
final class Datelines {

    private static final String DASH = "\\s*(?:\\.\\s*)?[—–-]+\\s+";
    private static final Pattern CAPITALS = Pattern.compile(
            "^(\\p{Lu}[\\p{Lu}\\p{M}'’. /-]+(?:, [^—–()]{1,30}?)?(?:\\s?\\([^()]{1,40}\\))?)" + DASH + "\\S");
    private static final Pattern WITH_AGENCY =
            Pattern.compile("^(\\p{Lu}[^—–()\\n.]{1,50}?\\s?\\([^()]{1,40}\\))" + DASH + "\\S");
    private static final Pattern WITH_DAY =
            Pattern.compile("^(\\p{Lu}[^—–().,]{1,40}, [^—–().]{0,14}\\.?[^—–().]{0,14})" + DASH + "\\S");
    private static final Pattern PLAIN =
            Pattern.compile("^(\\p{Lu}[\\p{L}\\p{M}'’/-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){0,2})\\.?\\s+[—–]\\s+\\p{Lu}");

    private Datelines() {}

    static @Nullable String of(String paragraph) {
        var opening = paragraph.length() > 160 ? paragraph.substring(0, 160) : paragraph;
        for (var pattern : new Pattern[] {CAPITALS, WITH_AGENCY, PLAIN}) {
            var m = pattern.matcher(opening);
            if (m.find() && m.group(1).length() > 2) return m.group(1).stripTrailing();
        }
        var m = WITH_DAY.matcher(opening);
        return m.find() && !Day.in(m.group(1), false).isEmpty() ? m.group(1).stripTrailing() : null;
    }
}
