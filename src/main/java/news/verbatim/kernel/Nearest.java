// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The known word that one that is not known was meant for: its name elsewhere, or spelled much like it (Levenshtein). */
public final class Nearest {

    private static final int FEW = 30;

    /** What other systems call it. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("title", "headline"),
            Map.entry("content", "body"),
            Map.entry("blocks", "body"),
            Map.entry("subtitle", "standfirst"),
            Map.entry("lede", "standfirst"),
            Map.entry("category", "section"),
            Map.entry("keywords", "tags"),
            Map.entry("author", "byline"),
            Map.entry("bold", "strong"),
            Map.entry("italic", "emphasis"),
            Map.entry("strikethrough", "strike"),
            Map.entry("image", "figure"),
            Map.entry("alt_text", "alt"),
            Map.entry("alttext", "alt"),
            Map.entry("quote", "direct"),
            Map.entry("page", "cursor"),
            Map.entry("offset", "cursor"),
            Map.entry("per_page", "limit"),
            Map.entry("size", "limit"),
            Map.entry("since", "publishedFrom"),
            Map.entry("order", "sort"));

    private Nearest() {}

    public static Optional<String> to(String word, Collection<String> known) {
        var cut = word.length() > 100 ? word.substring(0, 100) : word;
        return Optional.ofNullable(ELSEWHERE.get(cut.toLowerCase(Locale.ROOT)))
                .filter(known::contains)
                .or(() -> known.stream()
                        .filter(k -> 2 * distance(cut, k) <= Math.max(cut.length(), k.length()))
                        .min(Comparator.<String>comparingInt(k -> distance(cut, k))
                                .thenComparing(k -> k)));
    }

    /** A clause to end a sentence with: {@code "; did you mean 'headline'?"}, or nothing where nothing is near. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map("; did you mean '%s'?"::formatted).orElse("");
    }

    /** The same, or else all that there are, where they are not many. */
    public static String hintOrAll(String word, Collection<String> known) {
        var near = hint(word, known);
        if (!near.isEmpty() || known.isEmpty() || known.size() > FEW) return near;
        return "; there are " + String.join(", ", known.stream().sorted().toList());
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
