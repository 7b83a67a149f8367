// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.gcardone.junidecode.Junidecode;
import org.jspecify.annotations.Nullable;

/** Words as they are searched for: without case, diacritics, and the styles of quotation marks, dashes and spaces. */
public final class Folded {

    private static final Pattern SINGLE = Pattern.compile("[\u2018-\u201b\u2032\u02bc\u02bb\u2039\u203a`\u00b4]");
    private static final Pattern DOUBLE = Pattern.compile("[\u201c-\u201f\u2033\u00ab\u00bb]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern TERMS = Pattern.compile("\"([^\"]*)\"|([^ \"]+)");

    private Folded() {}

    /** For searching only: what is stored and served is never folded. */
    public static String of(String text) {
        var quoted = DOUBLE.matcher(SINGLE.matcher(text).replaceAll("'")).replaceAll("\"");
        var bare = MARKS.matcher(Normalizer.normalize(quoted, Normalizer.Form.NFKD))
                .replaceAll("");
        var single = SINGLE.matcher(bare).replaceAll("'"); // three and four primes have come apart
        var plain = SPACES.matcher(DASHES.matcher(single).replaceAll("-")).replaceAll(" ");
        var folded = new StringBuilder(plain.length());
        plain.strip().toLowerCase(Locale.ROOT).replace('ς', 'σ').codePoints().forEach(c -> append(folded, c));
        return folded.toString();
    }

    /** With one style of double quotation marks and of dashes: the one that keyboards have. */
    public static String typed(String text) {
        return DASHES.matcher(DOUBLE.matcher(text).replaceAll("\"")).replaceAll("-");
    }

    /** One line each, so that no search runs from the end of one into the beginning of the next. */
    public static String lines(Stream<? extends @Nullable String> texts) {
        return texts.filter(Objects::nonNull).map(Folded::of).collect(Collectors.joining("\n"));
    }

    /** Each word of what was asked for, and what stood between quotation marks as one; a mark without its other is none. */
    public static List<String> words(@Nullable String asked) {
        if (asked == null) return List.of();
        return TERMS.matcher(of(asked))
                .results()
                .map(found ->
                        found.group(1) == null ? found.group() : found.group(1).strip())
                .filter(term -> !term.isEmpty())
                .toList();
    }

    // letters with a stroke, ligatures, the sharp s and the dotless i have no marks that could be taken off
    private static void append(StringBuilder folded, int c) {
        if (c < 128 || Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
            folded.appendCodePoint(c);
            return;
        }
        var letters = Junidecode.unidecode(Character.toString(c)).toLowerCase(Locale.ROOT);
        folded.append(letters.isBlank() ? Character.toString(c) : letters);
    }
}
