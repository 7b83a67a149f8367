// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.verbatim.kernel.Kind;
import news.verbatim.storage.Wanted;
import org.jboss.logging.Logger;

/** Develops pictures, a few at a time and beside everything else: when they arrive, when somebody asks, and what was left over. */
@ApplicationScoped
class Developer {

    private static final Logger LOG = Logger.getLogger(Developer.class);
    private static final int PATIENCE = 20;

    private final Darkroom darkroom;
    private final Assets assets;
    private final MediaConfig config;
    private final ScheduledExecutorService hands;
    private final Map<UUID, Future<?>> underWay = new ConcurrentHashMap<>();

    Developer(Darkroom darkroom, Assets assets, MediaConfig config) {
        this.darkroom = darkroom;
        this.assets = assets;
        this.config = config;
        var threads = config.darkrooms() > 0
                ? config.darkrooms()
                : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        hands = Executors.newScheduledThreadPool(
                threads,
                Thread.ofPlatform()
                        .daemon()
                        .name("darkroom-", 0)
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
    }

    void begin(@Observes StartupEvent start) {
        var round = config.developingRound().toMillis();
        hands.scheduleWithFixedDelay(this::round, round, round, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent end) {
        hands.shutdownNow();
    }

    void arrived(@Observes(during = TransactionPhase.AFTER_SUCCESS) Filing.Arrived arrival) {
        start(arrival.asset());
    }

    /** A reader, or an editor, waits for it. */
    void wanted(@Observes Wanted wanted) {
        try {
            start(wanted.asset()).get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw Kind.OVERLOADED.because("The picture is being made ready, and not yet done");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.warnf(e, "Photo %s could not be developed", wanted.asset());
        }
    }

    private Future<?> start(UUID id) {
        return underWay.computeIfAbsent(
                id,
                _ -> hands.submit(() -> {
                    try {
                        darkroom.develop(id);
                    } catch (RuntimeException e) {
                        LOG.warnf(e, "Photo %s could not be developed, and is tried again", id);
                    } finally {
                        underWay.remove(id);
                    }
                }));
    }

    /** What nobody told of: pictures of another node that has gone, and all of them where the settings are new. */
    private void round() {
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> assets.undeveloped(darkroom.recipe().name()))
                    .forEach(this::start);
        } catch (RuntimeException e) {
            LOG.warnf("It could not be seen what there is to develop: %s", e.getMessage());
        }
    }
}
