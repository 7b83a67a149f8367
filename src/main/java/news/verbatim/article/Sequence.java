// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order of things that are known by their ids: what was moved, and what becomes of two orders made from one. */
final class Sequence {

    private Sequence() {}

    /** What was put where it now stands: all that is not in the longest run that both orders have in common. */
    static Set<String> placed(List<String> before, List<String> after) {
        var ranks = new HashMap<String, Integer>();
        for (var id : before) ranks.put(id, ranks.size());
        var placed = new LinkedHashSet<>(after);
        longestRise(after.stream().filter(ranks::containsKey).toList(), ranks).forEach(placed::remove);
        return placed;
    }

    /**
     * Their order, with everything put where mine has it that mine moved or added: behind what it stands behind there, and
     * behind what they put into the same gap. What is not among {@code kept} is left out.
     */
    static List<String> merged(List<String> base, List<String> theirs, List<String> mine, Set<String> kept) {
        var byMe = placed(base, mine);
        var byThem = placed(base, theirs);
        byThem.removeAll(byMe);
        var merged = new ArrayList<>(theirs.stream()
                .filter(id -> kept.contains(id) && !byMe.contains(id))
                .toList());
        @Nullable String previous = null;
        for (var id : mine) {
            if (!kept.contains(id)) continue;
            if (byMe.contains(id)) {
                var at = previous == null ? 0 : merged.indexOf(previous) + 1;
                while (at < merged.size() && byThem.contains(merged.get(at))) at++;
                merged.add(at, id);
            }
            previous = id;
        }
        return List.copyOf(merged);
    }

    /** What both moved, but not to the same place: seen from what neither of them moved. */
    static Set<String> contested(List<String> base, List<String> theirs, List<String> mine) {
        var byMe = placed(base, mine);
        var byThem = placed(base, theirs);
        var settled = new HashSet<>(theirs);
        settled.retainAll(mine);
        settled.removeAll(byMe);
        settled.removeAll(byThem);
        var contested = new LinkedHashSet<>(byThem);
        contested.retainAll(byMe);
        contested.retainAll(base);
        if (!contested.isEmpty())
            contested.removeIf(id -> settledBefore(id, theirs, settled) == settledBefore(id, mine, settled));
        return contested;
    }

    private static int settledBefore(String id, List<String> order, Set<String> settled) {
        return (int) order.subList(0, order.indexOf(id)).stream()
                .filter(settled::contains)
                .count();
    }

    private static List<String> longestRise(List<String> ids, HashMap<String, Integer> ranks) {
        var tails = new int[ids.size()]; // by length of a rise: where the one ends that ends lowest
        var earlier = new int[ids.size()];
        var longest = 0;
        for (var i = 0; i < ids.size(); i++) {
            var rank = ranks.get(ids.get(i));
            var at = lower(tails, longest, rank, ids, ranks);
            earlier[i] = at == 0 ? -1 : tails[at - 1];
            tails[at] = i;
            if (at == longest) longest++;
        }
        var rise = new String[longest];
        for (int i = longest == 0 ? -1 : tails[longest - 1], at = longest - 1; at >= 0; i = earlier[i])
            rise[at--] = ids.get(i);
        return Arrays.asList(rise);
    }

    private static int lower(int[] tails, int longest, int rank, List<String> ids, HashMap<String, Integer> ranks) {
        var from = 0;
        var to = longest;
        while (from < to) {
            var middle = (from + to) / 2;
            if (ranks.get(ids.get(tails[middle])) < rank) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
