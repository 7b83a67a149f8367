// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.function.Supplier;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads all parameters before it refuses any, so that everything wrong with them is told at once. */
public final class Proofreading {

    private final Faults faults = new Faults();
    private @Nullable Refusal first;

    /** The value, or a stand-in where it cannot be read: what is made of that is never used. */
    public <T> T read(Supplier<T> value, T standIn) {
        try {
            return value.get();
        } catch (Refusal no) {
            if (no.kind() != Kind.INVALID_PARAMETER) throw no;
            if (first == null) first = no;
            no.faults().forEach(faults::add);
            return standIn;
        }
    }

    public void check(Runnable reading) {
        var done = new Object();
        read(
                () -> {
                    reading.run();
                    return done;
                },
                done);
    }

    public void orRefuse() {
        if (first == null) return;
        var all = faults.all();
        if (all.size() < 2) throw first;
        var detail = all.getFirst().detail() + " (and %d more)".formatted(all.size() - 1);
        throw new Refusal(Kind.INVALID_PARAMETER, detail, all);
    }
}
