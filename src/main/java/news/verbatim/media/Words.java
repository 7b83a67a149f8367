// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words to look for in what is known about photos: without case and diacritics. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private Words() {}

    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** One pattern a word, each to be found anywhere. */
    static String[] patterns(String asked) {
        return SPACES.splitAsStream(fold(asked))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
    }
}
