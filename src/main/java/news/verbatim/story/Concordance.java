// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where words stand in texts, for thousands of them at once. Every text is walked once for each length that occurs (Karp
 * and Rabin); searching for each by itself takes minutes where somebody repeats one letter a hundred thousand times.
 */
final class Concordance {

    /** Words to look for; the stretch of them that may cut no letter is counted in units of UTF-16. */
    record Phrase(String words, int from, int to) {}

    record Place(Segment.Target target, Ruler text, int index) {}

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final int SIEVE = 12;

    /** What is looked for of one length, by its sum; the sieve tells most places apart without asking the map. */
    private static final class Shelf {
        private final int[] sieve = new int[1 << SIEVE];
        private final Map<Long, List<Phrase>> phrases = new HashMap<>();
    }

    private final Map<Integer, Shelf> shelves = new HashMap<>();
    private final Map<Phrase, Place> found = new HashMap<>();

    Concordance(Collection<Phrase> wanted) {
        for (var phrase : new HashSet<>(wanted)) {
            var length = phrase.words().length();
            var sum = sums(phrase.words())[length];
            var shelf = shelves.computeIfAbsent(length, _ -> new Shelf());
            shelf.phrases
                    .computeIfAbsent(sum, _ -> {
                        shelf.sieve[sieved(sum)]++;
                        return new ArrayList<>();
                    })
                    .add(phrase);
        }
    }

    void read(Segment.Target target, Ruler text) {
        var sums = sums(text.text());
        shelves.forEach((length, shelf) -> walk(length, shelf, sums, target, text));
    }

    /** Where the phrase stands, if it stands in one place and no other. */
    Optional<Place> only(Phrase phrase) {
        return Optional.ofNullable(found.get(phrase));
    }

    private void walk(int length, Shelf shelf, long[] sums, Segment.Target target, Ruler text) {
        var power = 1L;
        for (var i = 0; i < length; i++) power *= BASE;
        for (var i = 0; i + length < sums.length; i++) {
            var sum = sums[i + length] - sums[i] * power;
            if (shelf.sieve[sieved(sum)] == 0) continue;
            var here = shelf.phrases.get(sum);
            if (here == null) continue;
            var place = new Place(target, text, i);
            here.removeIf(phrase -> stands(phrase, place) && isSecond(phrase, place));
            if (!here.isEmpty()) continue;
            shelf.phrases.remove(sum);
            shelf.sieve[sieved(sum)]--;
        }
    }

    private boolean isSecond(Phrase phrase, Place place) {
        var first = found.putIfAbsent(phrase, place);
        if (first != null) found.remove(phrase);
        return first != null;
    }

    private static boolean stands(Phrase phrase, Place place) {
        return place.text().isEdge(place.index() + phrase.from())
                && place.text().isEdge(place.index() + phrase.to())
                && place.text().text().startsWith(phrase.words(), place.index());
    }

    private static long[] sums(String text) {
        var sums = new long[text.length() + 1];
        for (var i = 0; i < text.length(); i++) sums[i + 1] = sums[i] * BASE + text.charAt(i) + 1;
        return sums;
    }

    private static int sieved(long sum) {
        return (int) (sum >>> (64 - SIEVE));
    }
}
