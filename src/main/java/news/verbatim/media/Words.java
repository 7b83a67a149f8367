// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words to look for in what is known about photos: without case, diacritics, and the style of quotation marks and dashes. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SINGLE = Pattern.compile("[\u2018\u2019\u201a\u201b\u2032\u02bc]");
    private static final Pattern DOUBLE = Pattern.compile("[\u201c-\u201f\u2033\u00ab\u00bb]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private Words() {}

    static String fold(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var single = SINGLE.matcher(plain).replaceAll("'");
        return DASHES.matcher(DOUBLE.matcher(single).replaceAll("\""))
                .replaceAll("-")
                .replace('\u0131', 'i') // dotless: it has no decomposition
                .toLowerCase(Locale.ROOT);
    }

    /** Each word of what was asked for. */
    static List<String> of(String asked) {
        return SPACES.splitAsStream(fold(asked)).filter(word -> !word.isEmpty()).toList();
    }
}
