// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;

/** Names as people search for them: without case, diacritics, and the styles of quotes, dashes and spaces. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc\u02bb`\u00b4]");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private Folding() {}

    /** For searching only: what is stored and served is never folded. */
    public static String fold(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var plain = SPACES.matcher(DASHES.matcher(APOSTROPHES.matcher(bare).replaceAll("'"))
                        .replaceAll("-"))
                .replaceAll(" ");
        var folded = new StringBuilder(plain.length());
        plain.strip().toLowerCase(Locale.ROOT).replace('ς', 'σ').codePoints().forEach(c -> folded.append(letter(c)));
        return folded.toString();
    }

    /** The first and the last word of a folded name. */
    static String ends(String folded) {
        var first = folded.indexOf(' ');
        return first < 0 ? folded : folded.substring(0, first) + folded.substring(folded.lastIndexOf(' '));
    }

    /** One pattern for each word asked for, to be found anywhere in folded text. */
    static String[] patterns(String asked) {
        return SPACES.splitAsStream(fold(asked))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
    }

    // letters with a stroke, ligatures and the dotless i have no marks that could be taken off
    private static String letter(int c) {
        var letter = Character.toString(c);
        if (c < 128 || Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) return letter;
        return Junidecode.unidecode(letter).toLowerCase(Locale.ROOT);
    }
}
