// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A bounded number at once, and a bounded line that waits for them. Nobody blocks: whose turn it is, is called. */
final class Seats {

    private final int most;
    private final int longest;
    private final Deque<Runnable> line = new ArrayDeque<>();
    private int taken;

    Seats(int most, int longest) {
        this.most = most;
        this.longest = longest;
    }

    synchronized boolean sit() {
        if (taken >= most) return false;
        taken++;
        return true;
    }

    /** Waits in line; the seat is taken already when {@code turn} is called. False where the line is full. */
    synchronized boolean queue(Runnable turn) {
        return line.size() < longest && line.offer(turn);
    }

    /** Leaves the line; false where it was one's turn already. */
    synchronized boolean leave(Runnable turn) {
        return line.remove(turn);
    }

    /** Hands the seat on to the first in line. */
    void rise() {
        var next = next();
        if (next != null) next.run();
    }

    private synchronized @Nullable Runnable next() {
        var next = line.poll();
        if (next == null) taken--;
        return next;
    }

    synchronized int taken() {
        return taken;
    }
}
