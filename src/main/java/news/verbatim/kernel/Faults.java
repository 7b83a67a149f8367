// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Everything wrong with one request, collected so that it can be told at once. */
public final class Faults {

    /** One thing wrong: where (RFC 6901 JSON Pointer), what kind, and a sentence for a person. */
    public record Fault(String pointer, String kind, String detail) {}

    private final List<Fault> all = new ArrayList<>();
    private final TreeSet<String> pointers = new TreeSet<>(); // a body can hold a hundred thousand faults

    public void add(String pointer, Flaw flaw, String detail, Object... args) {
        add(new Fault(pointer, flaw.wire(), args.length == 0 ? detail : detail.formatted(args)));
    }

    public void add(Fault fault) {
        all.add(fault);
        pointers.add(fault.pointer());
    }

    /** Adds the fault unless the condition holds; says whether it held, so that a dependent check can be left out. */
    public boolean check(boolean condition, String pointer, Flaw flaw, String detail, Object... args) {
        if (!condition) add(pointer, flaw, detail, args);
        return condition;
    }

    public int count() {
        return all.size();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(all);
    }

    /** Whether something at this pointer or below it is already known to be wrong. */
    public boolean at(String pointer) {
        if (pointers.contains(pointer)) return true;
        var next = pointers.ceiling(pointer + "/");
        return next != null && next.startsWith(pointer + "/");
    }

    public void orRefuse(Kind kind) {
        if (!all.isEmpty()) throw refusal(kind);
    }

    /** What to say where there is at least one. */
    public Refusal refusal(Kind kind) {
        var first = all.getFirst();
        var more = all.size() == 1 ? "" : " (and %d more)".formatted(all.size() - 1);
        return new Refusal(
                kind, (first.pointer().isEmpty() ? "" : first.pointer() + ": ") + first.detail() + more, all());
    }
}
