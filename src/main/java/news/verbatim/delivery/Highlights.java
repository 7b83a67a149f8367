// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words of a question in what it found, as the database found them: by their stems. */
@ApplicationScoped
class Highlights {

    private static final int MOST = 6;
    private static final int MOST_OF_A_KIND = 2;
    private static final String STEMS = "select w.word, coalesce((tsvector_to_array(to_tsvector("
            + "('reading_' || ?)::regconfig, w.word)))[1], w.word) as stem from unnest(?) as w(word)";

    private record Spoken(String tongue, String word) {}

    private final Stacks stacks;
    private final Cache<Spoken, String> stems =
            Caffeine.newBuilder().maximumSize(50_000).build();

    Highlights(Stacks stacks) {
        this.stacks = stacks;
    }

    /** The heaviest passages first, a few of each kind. */
    List<Highlight> in(List<Passage> passages, Question question, String tongue) {
        var sought = question.wanted().map(Question.Phrase::words).toList();
        var all = Stream.concat(
                        sought.stream().flatMap(List::stream),
                        passages.stream().flatMap(p -> p.words().stream()).map(Word::folded))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var stemmed = stems(tongue, all);
        var found = new ArrayList<Highlight>();
        for (var passage : passages) {
            var ranges = ranges(passage.words(), sought, stemmed);
            var alike = found.stream().filter(h -> h.in().equals(passage.in())).count();
            if (!ranges.isEmpty() && alike < MOST_OF_A_KIND && found.size() < MOST) found.add(passage.told(ranges));
        }
        return found;
    }

    private static List<Highlight.Range> ranges(
            List<Word> words, List<List<String>> sought, Map<String, String> stemmed) {
        var hit = new HashSet<Integer>();
        for (var phrase : sought) {
            var wanted = phrase.stream().map(stemmed::get).toList();
            for (var at = 0; at + wanted.size() <= words.size(); at++) {
                var from = at;
                var here = words.subList(at, at + wanted.size()).stream()
                        .map(w -> stemmed.get(w.folded()))
                        .toList();
                if (here.equals(wanted)) for (var i = 0; i < wanted.size(); i++) hit.add(from + i);
            }
        }
        return hit.stream()
                .sorted()
                .map(i -> new Highlight.Range(words.get(i).start(), words.get(i).end()))
                .toList();
    }

    private Map<String, String> stems(String tongue, Set<String> words) {
        var known = stems.getAllPresent(
                words.stream().map(w -> new Spoken(tongue, w)).toList());
        var all = new HashMap<String, String>();
        known.forEach((spoken, stem) -> all.put(spoken.word, stem));
        var unknown = words.stream().filter(w -> !all.containsKey(w)).toList();
        if (!unknown.isEmpty())
            asked(tongue, unknown).forEach(e -> {
                all.put(e.getKey(), e.getValue());
                stems.put(new Spoken(tongue, e.getKey()), e.getValue());
            });
        return all;
    }

    private List<Map.Entry<String, String>> asked(String tongue, Collection<String> words) {
        return stacks.all(
                STEMS,
                List.of(tongue, words.toArray(String[]::new)),
                row -> Map.entry(row.getString("word"), row.getString("stem")));
    }
}
