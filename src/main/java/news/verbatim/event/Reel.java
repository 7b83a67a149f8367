// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The last few thousand changes in memory. One thread writes, all event loops read. */
final class Reel {

    private static final int LENGTH = 4096;

    private final AtomicReferenceArray<@Nullable Told> places = new AtomicReferenceArray<>(LENGTH);

    void add(Told told) {
        places.set(place(told.sequence()), told);
    }

    /** The change of this number, unless it was too long ago or before the start. */
    @Nullable
    Told at(long sequence) {
        var told = places.get(place(sequence));
        return told != null && told.sequence() == sequence ? told : null;
    }

    private static int place(long sequence) {
        return (int) (sequence % LENGTH);
    }
}
