// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Map<UUID, List<Attribution>> known;
    private final Traces traces;
    private final Faults faults;

    private Anchoring(Story story, @Nullable Story before, Faults faults) {
        this.story = new Reach(story);
        this.known = before == null
                ? Map.of()
                : before.attributions().stream().collect(Collectors.groupingBy(Attribution::id));
        var carried = story.attributions().stream()
                .flatMap(said -> said.segments().stream().flatMap(segment -> stored(before(said), segment).stream()));
        this.traces = new Traces(this.story, carried.toList());
        this.faults = faults;
    }

    /**
     * {@code before} is what was stored, of an attribution perhaps in several versions, where two stories are put together;
     * the story has been checked but for where its segments stand.
     */
    public static Story settle(Story story, @Nullable Story before, Faults faults) {
        var anchoring = new Anchoring(story, before, faults);
        return story.withAttributions(IntStream.range(0, story.attributions().size())
                .mapToObj(i -> anchoring.settled(story.attributions().get(i), "/attributions/" + i))
                .toList());
    }

    /** The version that comes back as it was; where none does, the first. */
    private @Nullable Attribution before(Attribution said) {
        var versions = known.getOrDefault(said.id(), List.of());
        return versions.stream()
                .filter(one ->
                        said.segments().stream().allMatch(s -> stored(one, s).isPresent()))
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.getFirst());
    }

    private static Optional<Segment> stored(@Nullable Attribution before, Segment segment) {
        return Stream.ofNullable(before)
                .flatMap(said -> said.segments().stream())
                .filter(segment::repeats)
                .findFirst();
    }

    /** If one segment is lost all stay as they last stood together, so that putting the words back heals them all. */
    private Attribution settled(Attribution said, String at) {
        var before = before(said);
        var followed = new ArrayList<Segment>();
        var kept = new ArrayList<Segment>();
        var lost = false;
        var elsewhere = isUnseen(said, before);
        for (var i = 0; i < said.segments().size(); i++) {
            var sent = said.segments().get(i);
            var stored = stored(before, sent);
            var trace = stored.flatMap(traces::of);
            lost |= stored.isPresent() && trace.isEmpty();
            elsewhere |= trace.isPresent() && trace.get().elsewhere();
            var there = stored.isPresent() ? stored.get() : sent.standing(story, at + "/segments/" + i, faults);
            kept.add(there);
            followed.add(trace.map(Traces.Trace::segment).orElse(there));
        }
        var anchor = elsewhere ? Attribution.Anchor.MOVED : Attribution.Anchor.ANCHORED;
        if (lost) anchor = Attribution.Anchor.ORPHANED;
        readOnly(said, before, anchor, at + "/anchor");
        return said.anchored(lost ? kept : followed, anchor);
    }

    /** Whether it moved earlier and nobody has placed or judged it since. */
    private static boolean isUnseen(Attribution said, @Nullable Attribution before) {
        return before != null
                && before.anchor() == Attribution.Anchor.MOVED
                && before.segments().size() == said.segments().size()
                && said.segments().stream().allMatch(s -> stored(before, s).isPresent())
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
