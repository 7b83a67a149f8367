// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two texts are about the same, and how much of one stands in another. */
final class Similar {

    private static final int STEM = 5;

    private Similar() {}

    /** Six in ten of the words in common. */
    static boolean are(String folded, String other) {
        var mine = Set.of(
                Arrays.stream(folded.split("[^\\p{L}\\p{N}]+")).distinct().toArray(String[]::new));
        var theirs = new HashSet<>(Arrays.asList(other.split("[^\\p{L}\\p{N}]+")));
        var common = mine.stream().filter(theirs::contains).count();
        return common >= 4 && common * 10 >= Math.max(mine.size(), theirs.size()) * 6L;
    }

    /** The beginnings of all longer words, so that cases and plurals do not matter. */
    static Set<String> stems(String folded) {
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= 4)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }

    /** The share of the longer words of a line that the body has too. */
    static double share(String folded, Set<String> body) {
        var mine = stems(folded);
        return mine.isEmpty()
                ? 0
                : (double) mine.stream().filter(body::contains).count() / mine.size();
    }
}
