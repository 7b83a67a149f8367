// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Whether the database answers, asked twice a second over a connection of its own, so that no request has to find out by
 * waiting. Over the same connection comes what other nodes tell: a moment later where there is none, never not at all.
 */
@ApplicationScoped
public class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final Duration BETWEEN_BEATS = Duration.ofMillis(500);
    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(100);

    private final AgroalDataSource pool;
    private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
    private volatile boolean beats = true;
    private volatile boolean ending;

    Pulse(AgroalDataSource pool) {
        this.pool = pool;
    }

    void begin(@Observes StartupEvent start) {
        Thread.ofPlatform().daemon().name("pulse").start(this::watch);
    }

    void end(@Observes ShutdownEvent end) {
        ending = true;
    }

    /** Takes what is told on the channel from now on. */
    public void hear(String channel, Consumer<String> listener) {
        listeners.put(channel, listener);
    }

    public boolean beats() {
        return beats;
    }

    public void orRefuse() {
        if (!beats) throw silent();
    }

    static Refusal silent() {
        return Kind.DATABASE_UNAVAILABLE.because("The database does not answer at the moment");
    }

    private void watch() {
        while (!ending) {
            try (var connection = OwnConnection.like(pool)) {
                listen(connection);
                found();
                while (!ending) beat(connection);
            } catch (SQLException | RuntimeException e) {
                lost(e);
                LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var channel : listeners.keySet()) statement.execute("listen " + channel);
        }
    }

    /** Returns after half a second of silence at the latest, and asks whether it was no more than that. */
    private void beat(Connection connection) throws SQLException {
        var next = System.nanoTime() + BETWEEN_BEATS.toNanos();
        var wires = connection.unwrap(PGConnection.class);
        for (var left = BETWEEN_BEATS.toMillis(); left > 0; left = (next - System.nanoTime()) / 1_000_000)
            for (var notice : wires.getNotifications((int) left))
                listeners.get(notice.getName()).accept(notice.getParameter());
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private void found() {
        if (beats) return;
        pool.flush(AgroalDataSource.FlushMode.IDLE);
        beats = true;
        LOG.info("The database answers again");
    }

    /** What lies in the pool was opened before and is as dead; to try each of it would take a second each. */
    private void lost(Exception e) {
        if (!beats || ending) return;
        beats = false;
        pool.flush(AgroalDataSource.FlushMode.IDLE);
        LOG.warnf("The database does not answer: %s", e.getMessage());
    }
}
