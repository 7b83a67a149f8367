// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import news.verbatim.http.Pulse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is new from the database to this node, once for all who listen: when it is woken, and every second in case
 * nobody could wake it. Where the database is away it goes on asking, and has missed nothing when it is back.
 */
@ApplicationScoped
class Wire {

    private static final Logger LOG = Logger.getLogger(Wire.class);
    private static final int AT_ONCE = 500;
    private static final long SILENCE = 1000;

    /** The database has not been reached yet. */
    static final long UNKNOWN = -1;

    private final Tidings tidings;
    private final Pulse pulse;
    private final Reel reel = new Reel();
    private final List<Hall> halls = new CopyOnWriteArrayList<>();
    private final Semaphore woken = new Semaphore(0);
    private volatile long head = UNKNOWN;
    private volatile boolean ending;

    Wire(Tidings tidings, Pulse pulse) {
        this.tidings = tidings;
        this.pulse = pulse;
    }

    /** Before the pulse sets in. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        pulse.hear(Tidings.CHANNEL, _ -> woken.release());
        Thread.ofVirtual().name("wire").start(this::watch);
    }

    void end(@Observes ShutdownEvent end) {
        ending = true;
        woken.release();
    }

    void add(Hall hall) {
        halls.add(hall);
    }

    List<Hall> halls() {
        return halls;
    }

    /** The number of the newest change that this node knows. */
    long head() {
        return head;
    }

    @Nullable
    Told at(long sequence) {
        return reel.at(sequence);
    }

    private void watch() {
        while (!ending) {
            try {
                if (pulse.beats()) catchUp();
                if (woken.tryAcquire(SILENCE, TimeUnit.MILLISECONDS)) woken.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debugf(e, "What is new could not be asked for; it will be in a moment");
                woken.drainPermits();
                pause();
            }
        }
    }

    private void catchUp() {
        if (head == UNKNOWN) head = tidings.last();
        for (var more = true; more && !ending; ) {
            var found = tidings.after(head, AT_ONCE);
            found.forEach(change -> reel.add(Told.of(change)));
            if (found.isEmpty()) return;
            head = found.getLast().sequence();
            halls.forEach(Hall::call);
            more = found.size() == AT_ONCE;
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SILENCE));
    }
}
