// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How this story uses its marks: which words stand in marks more than once, and which marks are the rare ones. */
final class Habits {

    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> headlines = new HashSet<>();
    private int curly;
    private int straight;

    void add(Passage passage, List<Pair> pairs) {
        for (var pair : pairs) {
            var words = fold(passage.slice(pair.from(), pair.to()));
            seen.merge(words, 1, Integer::sum);
            if (passage.place() == Passage.Place.HEADLINE) headlines.add(words);
            else if (pair.straight()) straight++;
            else curly++;
        }
    }

    boolean repeated(String inner) {
        return seen.getOrDefault(fold(inner), 0) > 1;
    }

    boolean headline(String inner) {
        return headlines.contains(fold(inner));
    }

    /** Straight marks where the others are curly: “the only visual difference” between a term and speech. */
    boolean unusual(Pair pair) {
        return pair != null && pair.straight() && curly > straight;
    }

    static String fold(String inner) {
        var end = inner.length();
        while (end > 0 && ",.;:!?".indexOf(inner.charAt(end - 1)) >= 0) end--;
        return inner.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
