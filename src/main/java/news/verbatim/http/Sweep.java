// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Takes away, now and then, the answers that nobody will ask for again. */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final Replies replies;
    private final Vertx vertx;
    private long timer;

    Sweep(Replies replies, Vertx vertx) {
        this.replies = replies;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent start) {
        Callable<Integer> sweeping = replies::sweep;
        timer = vertx.setPeriodic(
                BETWEEN.toMillis(),
                _ -> vertx.executeBlocking(sweeping, false)
                        .onFailure(e -> LOG.warnf("Old answers could not be swept away: %s", e.getMessage())));
    }

    void end(@Observes ShutdownEvent end) {
        vertx.cancelTimer(timer);
    }
}
