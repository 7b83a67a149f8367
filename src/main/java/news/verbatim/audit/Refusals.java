// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import news.verbatim.http.Caller;
import news.verbatim.http.Trail;
import news.verbatim.http.TurnedAway;
import news.verbatim.kernel.Kind;
import org.jboss.logging.Logger;

/** Tells who was turned away; a flood of them fills one line, not the table. */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Trail trail;
    private final Caller caller;
    private final Vertx vertx;
    private final Clock clock;
    private final Allowance allowance;
    private long timer;

    Refusals(Ledger ledger, Trail trail, Caller caller, Vertx vertx, Clock clock, AuditConfig config) {
        this.ledger = ledger;
        this.trail = trail;
        this.caller = caller;
        this.vertx = vertx;
        this.clock = clock;
        this.allowance = new Allowance(config.refusalsAMinute());
    }

    void begin(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(MINUTE.toMillis(), _ -> aside(this::tellRest));
    }

    void end(@Observes ShutdownEvent end) {
        vertx.cancelTimer(timer);
        try {
            tellRest();
        } catch (RuntimeException e) {
            LOG.warnf("The last refusals could not be counted: %s", e.getMessage()); // stopping goes on
        }
    }

    /** Too many at once are a flood by themselves. */
    void hear(@Observes TurnedAway no) {
        var action = Witness.action(no.method());
        if (no.kind() == Kind.RATE_LIMITED || !allowance.admits(action, clock.instant()))
            allowance.count(action + " " + no.kind().wire());
        else {
            var entry = entry(action, no.kind());
            aside(() -> QuarkusTransaction.requiringNew().run(() -> ledger.add(entry)));
        }
    }

    /** Whoever signs in is nobody yet; the name they tried is what it was about. */
    private Entry entry(String action, Kind kind) {
        var nobody = kind.status() == 401;
        var subject = trail.kind().isPresent()
                ? new Entry.Subject(trail.kind().get(), trail.object().orElse(null), null)
                : Address.of(trail.path());
        return new Entry(
                nobody ? "nobody" : caller.name(),
                nobody ? "none" : caller.via(),
                action,
                subject,
                null,
                null,
                trail.requestId().orElse(null),
                "refused: " + kind.wire());
    }

    void tellRest() {
        var rest = allowance.rest();
        if (rest.isEmpty()) return;
        var details = rest.entrySet().stream()
                .map(counted -> counted.getKey() + ": " + counted.getValue())
                .collect(Collectors.joining(", ", "refused besides: ", ""));
        QuarkusTransaction.requiringNew().run(() -> ledger.addOfSystem("countRefusals", "refusal", null, details));
    }

    /** Answering does not wait for it, and may happen where nothing may wait. */
    private void aside(Runnable telling) {
        Callable<Void> task = () -> {
            telling.run();
            return null;
        };
        vertx.executeBlocking(task, false).onFailure(e -> LOG.errorf(e, "A refusal could not be written down"));
    }
}
