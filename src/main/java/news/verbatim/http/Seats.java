// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number at once, and a bounded line that waits for them. Nobody blocks: whose turn it is, is called. One client has
 * a share of both, so that who asks for everything at once waits behind nobody but itself.
 */
final class Seats {

    private record Waiting(String client, Runnable turn) {}

    private final int most;
    private final int share;
    private final int longest;
    private final IntConsumer told;
    private final Deque<Waiting> line = new ArrayDeque<>();
    private final Map<String, Integer> sitting = new HashMap<>();
    private final Map<String, Integer> standing = new HashMap<>();
    private int taken;

    /** {@code told} hears whenever another number is taken. */
    Seats(int most, int share, int longest, IntConsumer told) {
        this.most = most;
        this.share = Math.min(share, most);
        this.longest = longest;
        this.told = told;
    }

    synchronized boolean sit(String client) {
        if (taken >= most || !mayTake(client)) return false;
        take(client);
        return true;
    }

    private boolean mayTake(String client) {
        return sitting.getOrDefault(client, 0) < share;
    }

    private void take(String client) {
        sitting.merge(client, 1, Integer::sum);
        tell(taken + 1);
    }

    private void tell(int now) {
        taken = now;
        told.accept(now);
    }

    /** Waits in line; the seat is taken already when {@code turn} is called. False where the line, or one's part of it, is full. */
    synchronized boolean queue(String client, Runnable turn) {
        var own = share < most ? longest - longest / 4 : longest;
        if (line.size() >= longest || standing.getOrDefault(client, 0) >= own) return false;
        standing.merge(client, 1, Integer::sum);
        return line.offer(new Waiting(client, turn));
    }

    /** Leaves the line; false where it was one's turn already. */
    synchronized boolean leave(Runnable turn) {
        for (var each = line.iterator(); each.hasNext(); ) {
            var one = each.next();
            if (one.turn() == turn) {
                out(one, each);
                return true;
            }
        }
        return false;
    }

    private void out(Waiting one, Iterator<Waiting> of) {
        of.remove();
        less(standing, one.client());
    }

    private static void less(Map<String, Integer> counts, String client) {
        counts.computeIfPresent(client, (_, n) -> n == 1 ? null : n - 1);
    }

    /** Hands the seat on to the first in line that may have one. */
    void rise(String client) {
        var next = next(client);
        if (next != null) next.run();
    }

    private synchronized @Nullable Runnable next(String gone) {
        less(sitting, gone);
        for (var each = line.iterator(); each.hasNext(); ) {
            var one = each.next();
            if (!mayTake(one.client())) continue;
            out(one, each);
            sitting.merge(one.client(), 1, Integer::sum);
            return one.turn(); // on the seat that has just become free
        }
        tell(taken - 1);
        return null;
    }

    synchronized boolean areFull() {
        return taken >= most;
    }

    synchronized int taken() {
        return taken;
    }
}
