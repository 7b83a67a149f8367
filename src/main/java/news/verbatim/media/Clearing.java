// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.verbatim.media.Clearance.Reason;
import news.verbatim.media.Window.Scope;
import org.jspecify.annotations.Nullable;

/** Works out what rights come to at an instant. Pure: nothing runs when a right ends, it has ended. */
public final class Clearing {

    private final Rights rights;
    private final List<Permit> permits;
    private final Predicate<Clearance> here;
    private final TreeSet<Instant> turns = new TreeSet<>();

    /** Whether they may be shown the photo at that instant. */
    public static Clearance of(Asset asset, Audience audience, Instant at) {
        var found = new Clearing(asset.rights(), audience).at(at);
        var down = asset.takedown();
        if (down != null) return found.at(down.at(), null);
        return asset.heldAt() == null ? found : found.at(asset.heldAt(), null);
    }

    /** By which of their ways they may not. */
    public static List<Scope> closed(Asset asset, Audience audience, Instant at) {
        return audience.scopes().stream()
                .filter(scope -> !new Clearing(asset.rights(), scope).at(at).given())
                .toList();
    }

    /** The instants at which that changes by itself. */
    public static SortedSet<Instant> turns(Asset asset, Audience audience) {
        return new Clearing(asset.rights(), audience).turns();
    }

    /** When the right to show it on the web ends for good, wherever readers are; null where it does not, or never began. */
    static @Nullable Instant end(Rights rights) {
        var clearing = new Clearing(rights.usable(), Scope.WEB);
        return clearing.turns.isEmpty()
                ? null
                : clearing.at(clearing.turns.last()).since();
    }

    Clearing(Rights rights, Audience audience) {
        this(rights, audience.scopes(), audience::isWithin);
    }

    /** Wherever they are: in which countries it may be shown is told, and not judged. */
    Clearing(Rights rights, Scope scope) {
        this(rights, List.of(scope), _ -> true);
    }

    private Clearing(Rights rights, List<Scope> scopes, Predicate<Clearance> here) {
        this.rights = rights;
        this.here = here;
        permits = scopes.stream().map(scope -> Permit.of(rights, scope)).toList();
        Stream.concat(
                        Stream.of(rights.embargo(), rights.expires()),
                        permits.stream().flatMap(Permit::windows).flatMap(w -> Stream.of(w.from(), w.until())))
                .filter(moment -> moment != null)
                .map(Window::instant)
                .forEach(turns::add);
        turns.removeIf(turn -> state(turn).equals(state(turn.minus(1, ChronoUnit.MICROS))));
    }

    /** The instants at which anything changes by itself. */
    TreeSet<Instant> turns() {
        return turns;
    }

    Clearance at(Instant at) {
        var now = state(at);
        if (rights.status() != Rights.Status.USABLE) return now;
        var since = now.given() ? null : turn(turns.headSet(at, true).descendingSet(), now, true);
        var next = turn(turns.tailSet(at, false), now, false);
        return now.at(since, next);
    }

    /** The first of these turns at which it changes whether, or why not; looked back upon, into what holds now. */
    private Instant turn(Iterable<Instant> some, Clearance now, boolean back) {
        for (var turn : some) {
            var other = state(back ? turn.minus(1, ChronoUnit.MICROS) : turn);
            if (back ? other.reason() != now.reason() : other.given() != now.given()) return turn;
        }
        return null;
    }

    private Clearance state(Instant at) {
        if (rights.status() == Rights.Status.KILLED) return Clearance.refused(Reason.TAKEN_DOWN);
        if (rights.status() == Rights.Status.WITHHELD) return Clearance.refused(Reason.WITHHELD);
        if (rights.embargo() != null && at.isBefore(Window.instant(rights.embargo())))
            return Clearance.refused(Reason.EMBARGOED);
        if (rights.expires() != null && !at.isBefore(Window.instant(rights.expires())))
            return Clearance.refused(Reason.RIGHTS_EXPIRED);
        return permits.stream()
                .map(permit -> permit.at(at))
                .reduce(Clearance::and)
                .map(found -> found.given() && !here.test(found) ? Clearance.refused(Reason.RIGHTS_ELSEWHERE) : found)
                .orElseThrow();
    }
}
