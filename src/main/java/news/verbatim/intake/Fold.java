// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made comparable: lower case, no accents, single spaces. For comparing only; what is stored stays as it came. */
final class Fold {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u200b\\ufeff]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern EDGE =
            Pattern.compile("^[^\\p{L}\\p{N}]+|\\s*\\(\\d+\\)[^\\p{L}\\p{N}]*$|[^\\p{L}\\p{N}]+$");

    private Fold() {}

    static String of(String text) {
        var plain = text.replace('’', '\'').replace('‘', '\'').replace('ı', 'i').replace("ß", "ss");
        var spaced = SPACE.matcher(plain).replaceAll(" ").strip();
        return ACCENT.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Without signs and counts at either end: what is left of {@code » Comments (12) ›}. */
    static String bare(String folded) {
        var once = EDGE.matcher(folded).replaceAll("");
        return EDGE.matcher(once).replaceAll("");
    }
}
