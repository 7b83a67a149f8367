// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** One time for everybody: the database's. This machine's clock only bridges the seconds between two looks at it. */
@ApplicationScoped
public class Time {

    private static final Logger LOG = Logger.getLogger(Time.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration NEAR = Duration.ofMillis(50);
    private static final int MOST_TRIES = 5;

    private final DataSource database;
    private final Vertx vertx;
    private volatile Duration ahead = Duration.ZERO;
    private long timer;

    Time(DataSource database, Vertx vertx) {
        this.database = database;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent start) {
        look();
        Callable<Void> looking = () -> {
            look();
            return null;
        };
        timer = vertx.setPeriodic(BETWEEN_LOOKS.toMillis(), _ -> vertx.executeBlocking(looking, false));
    }

    void end(@Observes ShutdownEvent end) {
        vertx.cancelTimer(timer);
    }

    @Produces
    @Singleton
    Clock clock() {
        // as fine as the database keeps it, so that what is answered and what is read later are the same
        InstantSource source = () -> Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
        return source.withZone(ZoneOffset.UTC);
    }

    /** How far the database's clock was ahead, and how long it took to hear of it: the truth lies within half of that. */
    private record Look(Duration way, Duration ahead) {

        boolean disproves(Duration other) {
            return ahead.minus(other).abs().compareTo(way.dividedBy(2)) > 0;
        }
    }

    /** What is known stays until a look shows that it cannot be true: another guess within its bounds is no better. */
    private void look() {
        try {
            var best = once();
            for (var tries = 1; tries < MOST_TRIES && best.way().compareTo(NEAR) > 0; tries++) {
                var next = once();
                if (next.way().compareTo(best.way()) < 0) best = next;
            }
            if (best.disproves(ahead)) ahead = best.ahead();
        } catch (SQLException e) {
            LOG.warnf("The database's clock could not be read: %s", e.getMessage());
        }
    }

    /** The connection is there already when the watch starts: waiting for one says nothing about the way. */
    private Look once() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select clock_timestamp()")) {
            var asked = Instant.now();
            try (var row = statement.executeQuery()) {
                row.next();
                var way = Duration.between(asked, Instant.now());
                var there = row.getObject(1, OffsetDateTime.class).toInstant();
                return new Look(way, Duration.between(asked.plus(way.dividedBy(2)), there));
            }
        }
    }
}
