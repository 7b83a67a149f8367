// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The listeners of one event loop, and only it touches them: some at a time, so that others are served in between. */
final class Hall {

    private static final int SOME = 100;
    private static final long MOST_BETWEEN = 1000;

    private final Context where;
    private final List<Listener> listeners = new ArrayList<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private final long timer;
    private boolean going;
    private boolean again;

    /** On the event loop itself. */
    Hall(Context where, StreamConfig config) {
        this.where = where;
        var shortest = Math.min(config.heartbeat().toMillis(), config.longest().toMillis());
        timer = where.owner().setPeriodic(Math.max(10, Math.min(MOST_BETWEEN, shortest / 4)), _ -> begin());
    }

    void enter(Listener listener) {
        listener.sit(listeners.size());
        listeners.add(listener);
    }

    void leave(Listener listener) {
        var last = listeners.removeLast();
        if (last == listener) return;
        last.sit(listener.seat());
        listeners.set(listener.seat(), last);
    }

    /** There is something new; from any thread. */
    void call() {
        if (called.compareAndSet(false, true))
            where.runOnContext(_ -> {
                called.set(false);
                begin();
            });
    }

    /** Everybody goes; from any thread. */
    void close() {
        where.runOnContext(_ -> {
            where.owner().cancelTimer(timer);
            List.copyOf(listeners).forEach(Listener::dismiss);
        });
    }

    private void begin() {
        if (going) again = true;
        else {
            going = true;
            go(0);
        }
    }

    private void go(int from) {
        var now = System.nanoTime();
        var to = Math.min(listeners.size(), from + SOME);
        for (var i = to - 1; i >= from; i--) listeners.get(i).attend(now); // who leaves is replaced by the last one
        if (to < listeners.size()) where.runOnContext(_ -> go(to));
        else {
            going = false;
            if (again) {
                again = false;
                where.runOnContext(_ -> begin());
            }
        }
    }
}
