// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Goes through the archive from time to time. */
@ApplicationScoped
class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Sweeper sweeper;
    private final Scrub scrub;
    private final MediaConfig config;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("archive")
            .priority(Thread.MIN_PRIORITY)
            .factory());

    Rounds(Sweeper sweeper, Scrub scrub, MediaConfig config) {
        this.sweeper = sweeper;
        this.scrub = scrub;
        this.config = config;
    }

    void begin(@Observes StartupEvent start) {
        every(config.sweepRound(), sweeper::sweep);
        every(config.scrubRound(), scrub::scrub);
    }

    void end(@Observes ShutdownEvent end) {
        keeper.shutdownNow();
    }

    private void every(Duration time, Callable<Integer> round) {
        keeper.scheduleWithFixedDelay(() -> go(round), time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void go(Callable<Integer> round) {
        try {
            round.call();
        } catch (Exception e) {
            LOG.warnf("The archive could not be gone through: %s", e.getMessage());
        }
    }
}
