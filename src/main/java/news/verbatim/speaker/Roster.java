// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Speakers who may be meant in one text, looked up at once; tells who is, or nobody where two could be. */
public final class Roster {

    private final Collection<Speaker> known;
    private final Set<UUID> here;
    private final LocalDate day;
    private final Predicate<String> mentioned;

    /** {@code here} are those whom the text names already, {@code mentioned} tells whether it holds folded words. */
    Roster(Collection<Speaker> known, Set<UUID> here, LocalDate day, Predicate<String> mentioned) {
        this.known = known;
        this.here = here;
        this.day = day;
        this.mentioned = mentioned;
    }

    /** By name or alias; of two who share it, the one who is in the text already or holds that office. */
    public Optional<Speaker> named(String name, @Nullable String office) {
        var folded = Folding.fold(name);
        var all = known.stream().filter(s -> s.answersTo(folded)).toList();
        if (all.size() > 1) all = narrowed(all, s -> here.contains(s.id()));
        if (all.size() > 1 && office != null) all = narrowed(all, s -> holds(s, office));
        if (all.isEmpty() && office != null && folded.indexOf(' ') < 0)
            all = known.stream()
                    .filter(s -> s.isCalled(folded) && holds(s, office))
                    .toList();
        return only(all);
    }

    /** Whoever holds that office on the day of the text. */
    public Optional<Speaker> holding(String office) {
        return only(known.stream().filter(s -> holds(s, office)).toList());
    }

    private boolean holds(Speaker speaker, String office) {
        return new Office(office).isHeld(speaker, day, mentioned);
    }

    private static List<Speaker> narrowed(List<Speaker> all, Predicate<Speaker> which) {
        var some = all.stream().filter(which).toList();
        return some.isEmpty() ? all : some;
    }

    private static Optional<Speaker> only(List<Speaker> all) {
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Names and offices of one text, to be looked up. */
    public record Call(
            Set<String> names, Set<String> offices, Set<UUID> here, LocalDate day, Predicate<String> mentioned) {

        String[] foldedNames() {
            return names.stream()
                    .map(Folding::fold)
                    .filter(n -> !n.isEmpty())
                    .distinct()
                    .toArray(String[]::new);
        }

        String[] titles() {
            return offices.stream()
                    .flatMap(o -> new Office(o).titles().stream())
                    .filter(t -> !t.isEmpty())
                    .distinct()
                    .toArray(String[]::new);
        }

        boolean empty() {
            return Stream.of(names, offices, here).allMatch(Set::isEmpty);
        }
    }
}
