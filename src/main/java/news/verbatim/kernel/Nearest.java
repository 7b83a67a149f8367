// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word nearest to one that is not known (Levenshtein), so that a refusal can say what was meant. */
public final class Nearest {

    private Nearest() {}

    public static Optional<String> to(String word, Collection<String> known) {
        var cut = word.length() > 100 ? word.substring(0, 100) : word;
        return known.stream()
                .min(Comparator.<String>comparingInt(k -> distance(cut, k)).thenComparing(k -> k));
    }

    /** A clause to end a sentence with: {@code "; did you mean 'headline'?"}, or nothing where nothing is known. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map("; did you mean '%s'?"::formatted).orElse("");
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) row[j] = j;
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                var next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }
}
