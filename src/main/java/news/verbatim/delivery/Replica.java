// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.Driver;

/**
 * A copy of the database that readers are served from, where there is one: only while it has everything the node knows of,
 * so that whoever has published here reads it here, and nobody reads what is more than a second old.
 */
@ApplicationScoped
class Replica {

    /** What was asked of it last: whether it had got as far as this, and when that was. */
    private record Checked(Shelf.Known known, boolean there, long at) {

        boolean stands(Shelf.Known asked) {
            return known == asked && (there || System.nanoTime() - at < AGAIN.toNanos());
        }
    }

    private static final Logger LOG = Logger.getLogger(Replica.class);
    private static final Duration AGAIN = Duration.ofMillis(20);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);
    private static final String REPLAYED = "select pg_last_wal_replay_lsn() >= cast(? as pg_lsn)";

    /** Bound while a reader's answer is made from the copy. */
    private static final ScopedValue<DataSource> HERE = ScopedValue.newInstance();

    private final Optional<AgroalDataSource> copy;
    private volatile Optional<Checked> checked = Optional.empty();
    private volatile long failedAt = System.nanoTime() - LEFT_ALONE.toNanos();

    Replica(
            DeliveryConfig config,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        copy = config.replica().url().filter(url -> !url.isBlank()).map(url -> {
            var name = config.replica().username().or(() -> username).orElse("verbatim");
            return open(
                    url,
                    name,
                    config.replica().password().or(() -> password).orElse(""),
                    config.replica().connections());
        });
    }

    void end(@Observes ShutdownEvent end) {
        copy.ifPresent(AgroalDataSource::close);
    }

    /** Where statements of this thread read, if not from the database itself. */
    static Optional<DataSource> here() {
        return HERE.isBound() ? Optional.of(HERE.get()) : Optional.empty();
    }

    /** Makes an answer from the copy if it has got as far as {@code known}, and from the database if not. */
    <T> T serve(Shelf.Known known, Supplier<T> answer) {
        if (copy.isEmpty() || !isThere(copy.get(), known)) return answer.get();
        try {
            return ScopedValue.where(HERE, copy.get()).call(answer::get);
        } catch (Failed e) {
            LOG.warnf(
                    "The copy of the database does not answer (%s): readers are served from the database itself",
                    e.getMessage());
            failedAt = System.nanoTime();
            return answer.get();
        }
    }

    /** What a statement that failed on the copy is told as. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failed(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private boolean isThere(DataSource source, Shelf.Known known) {
        if (System.nanoTime() - failedAt < LEFT_ALONE.toNanos()) return false;
        var last = checked.filter(c -> c.stands(known)).orElseGet(() -> {
            var found = new Checked(known, ask(source, known.position()), System.nanoTime());
            checked = Optional.of(found);
            return found;
        });
        return last.there;
    }

    private boolean ask(DataSource source, String position) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(REPLAYED)) {
            statement.setString(1, position);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            failedAt = System.nanoTime();
            return false;
        }
    }

    private static AgroalDataSource open(String url, String username, String password, int most) {
        var settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(most)
                        .acquisitionTimeout(Duration.ofSeconds(1))
                        .validateOnBorrow(false)
                        .connectionFactoryConfiguration(
                                factory -> factory.initialSql("set statement_timeout = '2800ms'")
                                        .jdbcUrl(url.startsWith("jdbc:") ? url : "jdbc:" + url)
                                        .connectionProviderClass(Driver.class)
                                        .principal(new NamePrincipal(username))
                                        .credential(new SimplePassword(password))
                                        .jdbcProperty("socketTimeout", "3")
                                        .jdbcProperty("connectTimeout", "2")
                                        .jdbcProperty("tcpKeepAlive", "true")
                                        .jdbcProperty("readOnly", "true")));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
