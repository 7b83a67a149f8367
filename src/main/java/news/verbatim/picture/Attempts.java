// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one thing after the other; what cannot be read is noted with its reason and does not stop the rest. */
final class Attempts {

    private final List<String> failed = new ArrayList<>();
    private final boolean strict;

    Attempts() {
        this(false);
    }

    /** Where strict, what nobody writes by mistake stops the rest. */
    Attempts(boolean strict) {
        this.strict = strict;
    }

    /** Something that may turn out to be unreadable. */
    interface Attempt<T extends @Nullable Object> {
        T read() throws IOException;
    }

    <T> @Nullable T at(String what, Attempt<? extends @Nullable T> attempt) throws IOException {
        try {
            return attempt.read();
        } catch (Unreadable e) {
            if (strict && e.isMeant()) throw Unreadable.meant(what + ": " + e.getMessage());
            failed(what + ": " + e.getMessage());
            return null;
        }
    }

    boolean isStrict() {
        return strict;
    }

    void failed(String why) {
        if (failed.size() < 20) failed.add(why);
    }

    List<String> failed() {
        return List.copyOf(failed);
    }
}
