// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.verbatim.media.Clearance.Reason;
import news.verbatim.media.Window.Scope;
import news.verbatim.media.Window.Use;

/** Works out what rights come to at an instant. Pure: nothing runs when a right ends, it has ended. */
public final class Clearing {

    private final Rights rights;
    private final List<Window> allowed;
    private final List<Window> denied;
    private final boolean elsewhere;
    private final TreeSet<Instant> turns = new TreeSet<>();

    /** Whether readers may see the photo at that instant. */
    public static Clearance of(Asset asset, Instant at) {
        var found = new Clearing(asset.rights(), Scope.WEB).at(at);
        var down = asset.takedown();
        if (down != null) return found.at(down.at(), null);
        return asset.heldAt() == null ? found : found.at(asset.heldAt(), null);
    }

    /** The instants at which that changes by itself. */
    public static SortedSet<Instant> turns(Asset asset) {
        return new Clearing(asset.rights(), Scope.WEB).turns();
    }

    Clearing(Rights rights, Scope scope) {
        this.rights = rights;
        allowed = windows(Use.ALLOW, scope);
        denied = windows(Use.DENY, scope);
        elsewhere = scope != Scope.SYNDICATION
                && rights.windows().stream().anyMatch(window -> window.use() == Use.ALLOW && window.isForUse());
        Stream.concat(
                        Stream.of(rights.embargo(), rights.expires()),
                        Stream.concat(allowed.stream(), denied.stream()).flatMap(w -> Stream.of(w.from(), w.until())))
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
        return windows(at);
    }

    private Clearance windows(Instant at) {
        var open = allowed.stream().filter(window -> window.holds(at)).toList();
        var shut = denied.stream().filter(window -> window.holds(at)).toList();
        if (shut.stream().anyMatch(window -> window.territories().isEmpty()))
            return Clearance.refused(Reason.RIGHTS_DENIED);
        if (allowed.isEmpty() && elsewhere)
            return Clearance.refused(Reason.RIGHTS_DENIED); // it is allowed elsewhere only
        if (open.isEmpty() && !allowed.isEmpty())
            return Clearance.refused(
                    allowed.stream().anyMatch(window -> window.isOver(at))
                            ? Reason.RIGHTS_EXPIRED
                            : Reason.RIGHTS_NOT_BEGUN);
        var out = countries(shut);
        if (open.stream().anyMatch(window -> window.territories().isEmpty()) || open.isEmpty())
            return new Clearance(null, null, null, null, List.copyOf(out));
        var in = countries(open);
        in.removeAll(out);
        return in.isEmpty()
                ? Clearance.refused(Reason.RIGHTS_DENIED)
                : new Clearance(null, null, null, List.copyOf(in), List.of());
    }

    private static TreeSet<String> countries(List<Window> windows) {
        var all = new TreeSet<String>();
        windows.forEach(window -> all.addAll(window.territories()));
        return all;
    }

    private List<Window> windows(Use use, Scope scope) {
        return rights.windows().stream()
                .filter(window -> window.use() == use && window.speaksOf(scope))
                .toList();
    }
}
