// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.verbatim.media.Clearance.Reason;
import news.verbatim.media.Window.Scope;
import news.verbatim.media.Window.Use;

/** What the windows of a photo come to in one scope; {@code elsewhere}: they allow it in others. */
record Permit(List<Window> allowed, List<Window> denied, boolean elsewhere) {

    static Permit of(Rights rights, Scope scope) {
        return new Permit(
                windows(rights, Use.ALLOW, scope),
                windows(rights, Use.DENY, scope),
                rights.windows().stream()
                        .anyMatch(window ->
                                window.use() == Use.ALLOW && (scope == Scope.SYNDICATION || window.isForUse())));
    }

    Stream<Window> windows() {
        return Stream.concat(allowed.stream(), denied.stream());
    }

    Clearance at(Instant at) {
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
            return Clearance.in(null, out);
        var in = countries(open);
        in.removeAll(out);
        return Clearance.in(in, out);
    }

    private static TreeSet<String> countries(List<Window> windows) {
        var all = new TreeSet<String>();
        windows.forEach(window -> all.addAll(window.territories()));
        return all;
    }

    private static List<Window> windows(Rights rights, Use use, Scope scope) {
        return rights.windows().stream()
                .filter(window -> window.use() == use && window.speaksOf(scope))
                .toList();
    }
}
