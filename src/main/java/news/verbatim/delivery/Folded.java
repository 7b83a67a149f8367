// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words as they are searched for: without case, diacritics, and the style of quotation marks and dashes. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SINGLE = Pattern.compile("[\u2018\u2019\u201a\u201b\u2032\u02bc]");
    private static final Pattern DOUBLE = Pattern.compile("[\u201c-\u201f\u2033\u00ab\u00bb]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Folded() {}

    static String of(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var single = SINGLE.matcher(plain).replaceAll("'");
        var dashed = DASHES.matcher(DOUBLE.matcher(single).replaceAll("\"")).replaceAll("-");
        // dotless i has no decomposition, and the upper case of i differs from language to language
        return SPACES.matcher(dashed.replace('\u0131', 'i').toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Each word of what was asked for; none where nothing was. */
    static List<String> words(@Nullable String text) {
        if (text == null) return List.of();
        var folded = of(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** One line each, so that no search runs from the end of one into the beginning of the next. */
    static String lines(List<String> texts) {
        return String.join("\n", texts.stream().map(Folded::of).toList());
    }
}
