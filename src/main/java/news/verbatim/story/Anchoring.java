// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Finds every quotation again after an edit, or declares it lost; never guesses. What was stored and comes back as it was
 * follows its words; what is new or was changed must stand where it says.
 */
public final class Anchoring {

    private final Reach story;
    private final Map<UUID, Attribution> known = new HashMap<>();
    private final Traces traces;
    private final Faults faults;

    private Anchoring(Story story, @Nullable Story before, Faults faults) {
        this.story = new Reach(story);
        this.faults = faults;
        if (before != null) before.attributions().forEach(said -> known.put(said.id(), said));
        var carried = story.attributions().stream()
                .flatMap(said -> said.segments().stream().flatMap(segment -> stored(said, segment).stream()));
        this.traces = new Traces(this.story, carried.toList());
    }

    /** {@code before} is what was stored; the story has been checked but for where its segments stand. */
    public static Story settle(Story story, @Nullable Story before, Faults faults) {
        var anchoring = new Anchoring(story, before, faults);
        return story.withAttributions(IntStream.range(0, story.attributions().size())
                .mapToObj(i -> anchoring.settled(story.attributions().get(i), "/attributions/" + i))
                .toList());
    }

    private Optional<Segment> stored(Attribution said, Segment segment) {
        return Stream.ofNullable(known.get(said.id()))
                .flatMap(before -> before.segments().stream())
                .filter(segment::repeats)
                .findFirst();
    }

    /** If one segment is lost all stay as they last stood together, so that putting the words back heals them all. */
    private Attribution settled(Attribution said, String at) {
        var followed = new ArrayList<Segment>();
        var kept = new ArrayList<Segment>();
        var lost = false;
        var elsewhere = false;
        var changed = false;
        for (var i = 0; i < said.segments().size(); i++) {
            var segment = said.segments().get(i);
            var stored = stored(said, segment);
            var trace = stored.flatMap(traces::of);
            if (stored.isEmpty()) {
                changed = true;
                segment = segment.standing(story, at + "/segments/" + i, faults);
            }
            lost |= stored.isPresent() && trace.isEmpty();
            elsewhere |= trace.isPresent() && trace.get().elsewhere();
            kept.add(stored.orElse(segment));
            followed.add(trace.map(Traces.Trace::segment).orElse(segment));
        }
        var before = known.get(said.id());
        var anchor = lost
                ? Attribution.Anchor.ORPHANED
                : elsewhere || isUnseen(said, before, changed) ? Attribution.Anchor.MOVED : Attribution.Anchor.ANCHORED;
        readOnly(said, before, anchor, at + "/anchor");
        return said.anchored(lost ? kept : followed, anchor);
    }

    /** Whether it moved earlier and nobody has placed or judged it since. */
    private static boolean isUnseen(Attribution said, @Nullable Attribution before, boolean changed) {
        return before != null
                && before.anchor() == Attribution.Anchor.MOVED
                && !changed
                && before.segments().size() == said.segments().size()
                && (said.verdict() == null || said.verdict() == before.verdict());
    }

    private void readOnly(Attribution said, @Nullable Attribution before, Attribution.Anchor anchor, String at) {
        faults.check(
                said.anchor() == null
                        || said.anchor() == anchor
                        || (before != null && said.anchor() == before.anchor()),
                at,
                Flaw.READ_ONLY,
                "This is set by the product: leave it out");
    }
}
