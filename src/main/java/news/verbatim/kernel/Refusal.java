// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A no with its reason. The only exception that the product throws on purpose. */
public final class Refusal extends RuntimeException {

    private final transient Kind kind;
    private final transient List<Faults.Fault> faults;
    private final transient Map<String, @Nullable Object> facts = new LinkedHashMap<>();

    public Refusal(Kind kind, String detail, List<Faults.Fault> faults) {
        super(detail, null, false, false); // no stack trace: an answer, not an accident
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    /** Adds a member beside the standard ones of the problem, such as {@code legal} or {@code current}. */
    public Refusal with(String name, @Nullable Object value) {
        facts.put(name, value);
        return this;
    }

    /** The same, said of what lies at this pointer in what was sent. */
    public Refusal at(String pointer) {
        var moved = faults.stream()
                .map(fault -> new Faults.Fault(pointer + fault.pointer(), fault.kind(), fault.detail()))
                .toList();
        var own = !faults.isEmpty()
                && !faults.getFirst().pointer().isEmpty()
                && getMessage().startsWith(faults.getFirst().pointer());
        var same = new Refusal(kind, pointer + (own ? "" : ": ") + getMessage(), moved);
        facts.forEach(same::with);
        return same;
    }

    public Kind kind() {
        return kind;
    }

    public List<Faults.Fault> faults() {
        return faults;
    }

    public Map<String, @Nullable Object> facts() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
