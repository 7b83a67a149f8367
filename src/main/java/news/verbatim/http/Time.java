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

    /** Half of the way there and back is taken for the way; an offset measured over a slow way is no better than the last. */
    private void look() {
        var asked = Instant.now();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            var answered = Instant.now();
            var way = Duration.between(asked, answered);
            var there = row.getObject(1, OffsetDateTime.class).toInstant();
            if (way.compareTo(Duration.ofSeconds(1)) < 0) ahead = Duration.between(asked.plus(way.dividedBy(2)), there);
        } catch (SQLException e) {
            LOG.warnf("The database's clock could not be read: %s", e.getMessage());
        }
    }
}
