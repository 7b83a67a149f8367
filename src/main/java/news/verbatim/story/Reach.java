// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the parts of one story can point at, looked up once and not for each of thousands of pointers. */
final class Reach {

    private final Map<UUID, Block> blocks = new HashMap<>();
    private final Map<UUID, Caption> captions = new HashMap<>();
    private final Map<UUID, Attribution> said = new HashMap<>();
    private final Map<Segment.Target, Ruler> rulers = new HashMap<>();
    private final Set<UUID> sound = new HashSet<>();
    private final String headline;

    Reach(Story story) {
        headline = story.headline() == null ? "" : story.headline();
        for (var block : story.body()) if (block != null) blocks.putIfAbsent(block.id(), block);
        for (var caption : story.captions()) if (caption != null) captions.putIfAbsent(caption.id(), caption);
        for (var one : story.attributions()) if (one != null) said.putIfAbsent(one.id(), one);
    }

    /** The words a segment points into; nothing where there are none. */
    Optional<Ruler> text(Segment.Target target) {
        var known = rulers.get(target);
        if (known != null) return Optional.of(known);
        var found = words(target).map(Ruler::new);
        found.ifPresent(ruler -> rulers.put(target, ruler));
        return found;
    }

    /** Every text that a segment can point into. */
    Map<Segment.Target, Ruler> texts() {
        var all = new LinkedHashMap<Segment.Target, Ruler>();
        Stream.concat(
                        Stream.of(Segment.HEADLINE),
                        Stream.concat(
                                blocks.keySet().stream().map(Segment.Target::block),
                                captions.keySet().stream().map(Segment.Target::caption)))
                .forEach(target -> text(target).ifPresent(text -> all.put(target, text)));
        return all;
    }

    Optional<Attribution> attribution(UUID id) {
        return Optional.ofNullable(said.get(id));
    }

    /** Whether going from parent to parent comes back to where it was; what was once found to end is not walked again. */
    boolean isCircular(Attribution start) {
        var seen = new HashSet<UUID>();
        for (var next = start; next != null && next.parent() != null; next = said.get(next.parent())) {
            if (sound.contains(next.id())) break;
            if (!seen.add(next.id())) return true;
        }
        sound.addAll(seen);
        return false;
    }

    private Optional<String> words(Segment.Target target) {
        if (target.block() != null)
            return Optional.ofNullable(blocks.get(target.block())).map(Block::words);
        if (target.caption() != null)
            return Optional.ofNullable(captions.get(target.caption())).map(Caption::text);
        return Optional.of(headline);
    }
}
