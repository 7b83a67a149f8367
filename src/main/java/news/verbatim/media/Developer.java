// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.verbatim.kernel.Kind;
import news.verbatim.storage.Wanted;
import org.jboss.logging.Logger;

/** Develops pictures, a few at a time and beside everything else: when they arrive, when somebody asks, and what was left over. */
@ApplicationScoped
public class Developer {

    private static final Logger LOG = Logger.getLogger(Developer.class);
    private static final int PATIENCE = 20;
    private static final int A_MOMENT = 3;

    /** While the photo is held, and whoever wants to publish it waits or is sent away. */
    private static final int SHORT = 5;

    private final Darkroom darkroom;
    private final Assets assets;
    private final Backlog backlog;
    private final MediaConfig config;
    private final ScheduledExecutorService hands;
    private final ExecutorService apart;
    private final ExecutorService ahead;
    private final Map<UUID, FutureTask<?>> underWay = new ConcurrentHashMap<>();

    Developer(Darkroom darkroom, Assets assets, Backlog backlog, MediaConfig config) {
        this.backlog = backlog;
        this.darkroom = darkroom;
        this.assets = assets;
        this.config = config;
        var quiet = Thread.ofPlatform().daemon().name("darkroom-", 0).priority(Thread.MIN_PRIORITY);
        hands = Executors.newScheduledThreadPool(darkroom.places(), quiet.factory());
        ahead = Executors.newFixedThreadPool(darkroom.places(), quiet.factory());
        apart = Executors.newThreadPerTaskExecutor(quiet.factory());
    }

    void begin(@Observes StartupEvent start) {
        var round = config.developingRound().toMillis();
        hands.scheduleWithFixedDelay(this::round, round, round, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent end) {
        var all = List.of(hands, ahead, apart);
        all.forEach(ExecutorService::shutdownNow);
        all.forEach(Developer::seeOff); // the database goes next, and a transaction must not lose it half way
    }

    private static void seeOff(ExecutorService some) {
        try {
            some.awaitTermination(A_MOMENT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void arrived(@Observes(during = TransactionPhase.AFTER_SUCCESS) Filing.Arrived arrival) {
        start(arrival.asset());
    }

    /** What was rewritten may have to be made again; where it has not, that is soon seen. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AssetChanged change) {
        if (!hands.isShutdown()) start(change.id());
    }

    /** A reader, or an editor, waits for it. What is not there yet is not said to be nowhere, not even a size new to the site. */
    void wanted(@Observes Wanted wanted) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        backlog.renew(List.of(wanted.asset()), darkroom.recipe().name()));
        finish(List.of(wanted.asset()));
        if (awaited(List.of(wanted.asset())).isEmpty()) return;
        throw Kind.OVERLOADED.because("The picture is being made ready, and not yet done");
    }

    /** Waits some seconds for those of them that are to be made; whoever asks holds none of them. */
    public void finish(Collection<UUID> photos) {
        if (photos.isEmpty()) return;
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        var work = new LinkedHashMap<UUID, Future<?>>();
        for (var id : awaited(photos)) work.put(id, hasten(id));
        work.forEach((id, one) -> done(id, one, end - System.nanoTime()));
    }

    /** The same for one that this very transaction has rewritten, so that its words and its picture change at once. */
    public void finishHere(UUID id) {
        var asset = assets.findById(id);
        var task = darkroom.task(asset);
        if (asset == null || task == null) return;
        var prints = apart.submit(() -> darkroom.prints(task));
        if (done(id, prints, TimeUnit.SECONDS.toNanos(SHORT))) darkroom.hang(asset, task, prints.resultNow());
    }

    private List<UUID> awaited(Collection<UUID> photos) {
        return QuarkusTransaction.requiringNew().call(() -> backlog.awaited(photos));
    }

    private static boolean done(UUID id, Future<?> work, long nanos) {
        try {
            work.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            LOG.warnf("Photo %s is not developed in time", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.warnf(e, "Photo %s could not be developed", id);
        }
        return false;
    }

    private Future<?> start(UUID id) {
        return underWay.computeIfAbsent(id, _ -> {
            var work = new FutureTask<>(() -> develop(id), null);
            hands.execute(work);
            return work;
        });
    }

    /** Somebody waits for it: it goes before the hundreds that may be waiting where the settings are new. */
    private Future<?> hasten(UUID id) {
        var work = underWay.computeIfAbsent(id, _ -> new FutureTask<>(() -> develop(id), null));
        ahead.execute(work); // whoever comes to it first does it, and the other finds it done
        return work;
    }

    private void develop(UUID id) {
        try {
            darkroom.develop(id);
        } catch (RuntimeException e) {
            if (!hands.isShutdown()) LOG.warnf(e, "Photo %s could not be developed, and is tried again", id);
        } finally {
            underWay.remove(id);
        }
    }

    /** What nobody told of: pictures of another node that has gone, and all of them where the settings are new. */
    private void round() {
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> backlog.undeveloped(darkroom.recipe().name()))
                    .forEach(this::start);
        } catch (RuntimeException e) {
            if (!hands.isShutdown()) LOG.warnf("It could not be seen what there is to develop: %s", e.getMessage());
        }
    }
}
