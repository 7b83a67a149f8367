// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where segments of an earlier text stand in a later one: each rule is tried for all that are left, then the next. */
final class Traces {

    /** {@code elsewhere} is told by the words around it, and asks for a look. */
    record Trace(Segment segment, boolean elsewhere) {}

    private final Reach story;
    private final Map<Segment, Trace> found = new HashMap<>();

    Traces(Reach story, Collection<Segment> known) {
        this.story = story;
        var lost = new HashSet<>(known);
        lost.removeIf(this::stands);
        lost.removeAll(alone(lost));
        if (!lost.isEmpty()) amongOthers(lost);
    }

    Optional<Trace> of(Segment known) {
        return Optional.ofNullable(found.get(known));
    }

    /** The first rule: the same words at the same positions. */
    private boolean stands(Segment known) {
        var text = story.text(known.target()).filter(there -> known.isIn(there));
        text.ifPresent(there -> found(known, known.target(), there, known.start(), false));
        return text.isPresent();
    }

    /** The second rule: the same words once in the same text. */
    private Set<Segment> alone(Set<Segment> lost) {
        var moved = new HashSet<Segment>();
        lost.stream().collect(Collectors.groupingBy(Segment::target)).forEach((target, all) -> {
            var words = new Concordance(all.stream().map(Traces::words).toList());
            story.text(target).ifPresent(text -> words.read(target, text));
            for (var one : all)
                words.only(words(one)).ifPresent(place -> {
                    found(one, target, place.text(), place.text().position(place.index()), false);
                    moved.add(one);
                });
        });
        return moved;
    }

    /** The third rule: the same words between the same words, once in the whole story. */
    private void amongOthers(Set<Segment> lost) {
        var words = new Concordance(lost.stream().map(Traces::surrounded).toList());
        story.texts().forEach(words::read);
        for (var one : lost)
            words.only(surrounded(one)).ifPresent(place -> {
                var index = place.index() + surrounded(one).from();
                found(one, place.target(), place.text(), place.text().position(index), true);
            });
    }

    private void found(Segment known, Segment.Target target, Ruler text, int start, boolean elsewhere) {
        var end = start + known.end() - known.start();
        found.put(known, new Trace(Segment.over(target, known.role(), text, start, end), elsewhere));
    }

    private static Concordance.Phrase words(Segment known) {
        return new Concordance.Phrase(known.exact(), 0, known.exact().length());
    }

    private static Concordance.Phrase surrounded(Segment known) {
        var before = known.prefix() == null ? "" : known.prefix();
        var after = known.suffix() == null ? "" : known.suffix();
        var from = before.length();
        return new Concordance.Phrase(
                before + known.exact() + after, from, from + known.exact().length());
    }
}
