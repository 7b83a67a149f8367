// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Segment;
import news.verbatim.story.Story;

/** The quotations of an article in the order in which their words are read; what has lost its place comes last. */
final class Margin {

    private static final List<String> STYLES = List.of("confirmed", "proposed", "rejected", "orphaned");

    private final Map<UUID, Remark> remarks = new LinkedHashMap<>();
    private final Map<Segment.Target, List<Run.Said>> places = new HashMap<>();
    private final List<Attribution> standing;

    Margin(Story story, Quoting quoting) {
        var order = order(story);
        standing = story.attributions().stream()
                .filter(one -> one.anchor() != Attribution.Anchor.ORPHANED)
                .sorted(Comparator.comparingInt((Attribution one) ->
                                order.getOrDefault(first(one).target(), order.size()))
                        .thenComparingInt(one -> first(one).start()))
                .toList();
        standing.forEach(one -> number(one, quoting));
        story.attributions().stream()
                .filter(one -> !remarks.containsKey(one.id()))
                .forEach(one -> number(one, quoting));
        for (var one : standing)
            one.content()
                    .forEach(words -> places.computeIfAbsent(words.target(), _ -> new ArrayList<>())
                            .add(new Run.Said(one.id(), words.start(), words.end())));
    }

    private void number(Attribution one, Quoting quoting) {
        var by = one.speaker() == null ? null : quoting.speaker(one.speaker(), one);
        remarks.put(one.id(), Remark.of(remarks.size() + 1, one, by));
    }

    /** Headline, photo to open with, blocks with the photos among them, photos that stand nowhere. */
    private static Map<Segment.Target, Integer> order(Story story) {
        var order = new HashMap<Segment.Target, Integer>();
        order.put(headline(), 0);
        story.lead().ifPresent(lead -> order.put(caption(lead.id()), order.size()));
        for (var block : story.body()) {
            order.putIfAbsent(new Segment.Target(block.id(), null, null), order.size());
            if (block instanceof Block.Figure figure) order.putIfAbsent(caption(figure.caption()), order.size());
        }
        story.captions().stream().map(Caption::id).forEach(id -> order.putIfAbsent(caption(id), order.size()));
        return order;
    }

    static Segment.Target headline() {
        return new Segment.Target(null, true, null);
    }

    static Segment.Target caption(UUID id) {
        return new Segment.Target(null, null, id);
    }

    private static Segment first(Attribution one) {
        return one.content().findFirst().orElseThrow();
    }

    /** Everything that stands somewhere, confirmed or not: a proof is no reader's. */
    List<Attribution> standing() {
        return standing;
    }

    Remark of(UUID attribution) {
        return remarks.get(attribution);
    }

    List<Run.Said> over(Segment.Target target) {
        return places.getOrDefault(target, List.of());
    }

    List<Remark> lost() {
        return remarks.values().stream()
                .filter(remark -> remark.style().equals("orphaned"))
                .toList();
    }

    /** How many are drawn in which way, for the key to the page. */
    List<Proof.Tally> tallies() {
        var counts = remarks.values().stream().collect(Collectors.groupingBy(Remark::style, Collectors.counting()));
        return STYLES.stream()
                .filter(counts::containsKey)
                .map(style -> new Proof.Tally(style, counts.get(style).intValue()))
                .toList();
    }
}
