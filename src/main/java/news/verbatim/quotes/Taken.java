// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import news.verbatim.story.Attribution;
import news.verbatim.story.Segment;
import news.verbatim.story.Story;

/** The words that somebody has attributed already; they are left alone. */
final class Taken {

    record Span(int from, int to) {}

    private final Map<Segment.Target, NavigableMap<Integer, Integer>> spans = new HashMap<>();

    Taken() {}

    Taken(Story story) {
        story.attributions().stream()
                .filter(said ->
                        said.anchor() != Attribution.Anchor.ORPHANED) // its positions are those of an earlier text
                .flatMap(said -> said.content())
                .filter(s -> s.target() != null && s.start() != null && s.end() != null)
                .forEach(s -> add(s.target(), s.start(), s.end()));
    }

    boolean overlaps(Sheet sheet, int from, int to) {
        var before = near(sheet).lowerEntry(sheet.point(to));
        return before != null && before.getValue() > sheet.point(from);
    }

    /** What is left of the span. */
    List<Span> free(Sheet sheet, int from, int to) {
        var spans = near(sheet);
        var first = spans.floorKey(sheet.point(from));
        var left = new ArrayList<Span>();
        var at = from;
        for (var taken :
                spans.subMap(first == null ? 0 : first, sheet.point(to)).entrySet()) {
            var start = sheet.index(taken.getKey());
            var end = sheet.index(taken.getValue());
            if (end <= at) continue;
            if (start > at) left.add(new Span(at, start));
            at = end;
        }
        if (at < to) left.add(new Span(at, to));
        return left;
    }

    void take(Sheet sheet, int from, int to) {
        add(sheet.target(), sheet.point(from), sheet.point(to));
    }

    /** Spans that touch become one: a fragment must not hide the end of the clause around it. */
    private void add(Segment.Target target, int from, int to) {
        var all = spans.computeIfAbsent(target, _ -> new TreeMap<>());
        var before = all.floorEntry(from);
        var start = before == null || before.getValue() < from ? from : before.getKey();
        var end = to;
        for (var next = all.ceilingEntry(start); next != null && next.getKey() <= end; next = all.ceilingEntry(start)) {
            end = Math.max(end, next.getValue());
            all.remove(next.getKey());
        }
        all.put(start, end);
    }

    private NavigableMap<Integer, Integer> near(Sheet sheet) {
        return spans.getOrDefault(sheet.target(), new TreeMap<>());
    }
}
