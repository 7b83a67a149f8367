// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** Sets runs for a proof, from the first to the last: it remembers which quotations have begun already. */
final class Typesetter {

    private final Margin margin;
    private final Set<UUID> begun = new HashSet<>();

    Typesetter(Margin margin) {
        this.margin = margin;
    }

    Proof.Text text(List<Run> runs) {
        var cuts = new ArrayList<Proof.Cut>();
        var remarks = new ArrayList<Remark>();
        for (var i = 0; i < runs.size(); i++) {
            var here = runs.get(i);
            var beginning = here.attributions().stream()
                    .filter(begun::add)
                    .map(margin::of)
                    .toList();
            remarks.addAll(beginning);
            cuts.add(cut(here, i + 1 < runs.size() ? runs.get(i + 1).attributions() : List.of(), beginning));
        }
        return new Proof.Text(cuts, remarks);
    }

    /** Words that stand in no text of their own, such as those set large. */
    static Proof.Text plain(String words) {
        return new Proof.Text(List.of(new Proof.Cut(words, "", null, null, List.of(), List.of())), List.of());
    }

    /** A quotation's number stands where its words end: where the next run is no longer its own. */
    private Proof.Cut cut(Run run, List<UUID> next, List<Remark> beginning) {
        var here = run.attributions().stream().map(margin::of).toList();
        return new Proof.Cut(
                run.text(),
                style(run, here),
                run.href(),
                hint(here),
                beginning.stream().map(Remark::number).toList(),
                run.attributions().stream()
                        .filter(id -> !next.contains(id))
                        .map(margin::of)
                        .toList());
    }

    /** Where one quotation stands within another the inner one is drawn: the one of fewer words. */
    private static String style(Run run, List<Remark> here) {
        var drawn = here.stream()
                .min(Comparator.comparingInt(remark -> remark.words().length()))
                .map(remark -> "said " + remark.style());
        var each = here.stream().map(remark -> "q" + remark.number());
        return Stream.of(run.marks().stream().map(Flaw::wire), drawn.stream(), each)
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String hint(List<Remark> here) {
        return here.isEmpty() ? null : here.stream().map(Remark::hint).collect(Collectors.joining("\n"));
    }
}
