// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import news.verbatim.http.Pulse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells of what became so by the clock alone, soon after it did: readers needed nobody for that, but who keeps a copy does.
 * Every node looks; what one has told the others do not find.
 */
@ApplicationScoped
class Crier {

    private static final Logger LOG = Logger.getLogger(Crier.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(500);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    /** What was committed late may be due earlier than what has been told; clocks differ, too. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final int AT_ONCE = 200;

    private final Telling telling;
    private final PrintRun run;
    private final Pulse pulse;
    private final Clock clock;
    private @Nullable Instant told;
    private Instant noted = Instant.EPOCH;
    private volatile boolean ending;

    Crier(Telling telling, PrintRun run, Pulse pulse, Clock clock) {
        this.telling = telling;
        this.run = run;
        this.pulse = pulse;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent start) {
        Thread.ofVirtual().name("crier").start(this::walk);
    }

    void end(@Observes ShutdownEvent end) {
        ending = true;
    }

    private void walk() {
        while (!ending) {
            try {
                if (pulse.beats()) round();
            } catch (RuntimeException e) {
                LOG.debugf(e, "What is due could not be told; it will be with the next round");
            }
            LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
        }
    }

    private void round() {
        if (told == null) told = telling.toldUntil();
        var begun = clock.instant().minus(MARGIN);
        for (var more = true; more && !ending; ) {
            var due = telling.due(told, AT_ONCE);
            if (!due.isEmpty()) QuarkusTransaction.requiringNew().run(() -> due.forEach(run::changed));
            more = due.size() == AT_ONCE;
        }
        if (ending) return;
        told = begun;
        if (begun.isBefore(noted.plus(BETWEEN_NOTES))) return;
        telling.note(begun);
        noted = begun;
    }
}
