// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import news.verbatim.purge.Purges;

/** What one transaction changes for readers: told to the database at its very end, and to the shelf once it has committed. */
@ApplicationScoped
class PrintRun {

    /** What readers get to know of a speaker. */
    record Portrait(UUID id, String slug, String name, String folded, byte[] document) {}

    /** Clocks of nodes differ by a little: what has just ended is still asked for by one that lags behind. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final TransactionSynchronizationRegistry transaction;
    private final DataSource database;
    private final Telling telling;
    private final Purges purges;
    private final Shelf shelf;
    private final Clock clock;

    PrintRun(
            TransactionSynchronizationRegistry transaction,
            DataSource database,
            Telling telling,
            Purges purges,
            Shelf shelf,
            Clock clock) {
        this.transaction = transaction;
        this.database = database;
        this.telling = telling;
        this.purges = purges;
        this.shelf = shelf;
        this.clock = clock;
    }

    void changed(UUID article) {
        present().articles.add(article);
    }

    void speaker(Portrait portrait) {
        present().portraits.put(portrait.id(), portrait);
    }

    private Ending present() {
        if (transaction.getResource(PrintRun.class) instanceof Ending known) return known;
        var ending = new Ending();
        transaction.putResource(PrintRun.class, ending);
        transaction.registerInterposedSynchronization(ending);
        return ending;
    }

    /** Rows that all publications share are locked last and in one order, so that none waits long and none for ever. */
    private final class Ending implements Synchronization {

        private final Set<UUID> articles = new HashSet<>();
        private final TreeMap<UUID, Portrait> portraits = new TreeMap<>();
        private long generation;
        private Instant ended = Instant.EPOCH;

        @Override
        public void beforeCompletion() {
            try (var connection = database.getConnection()) {
                if (!portraits.isEmpty()) draw(connection);
                retire(connection);
                if (!articles.isEmpty()) telling.tell(connection, articles);
                count(connection);
                purges.note(connection, generation, () -> Touched.by(connection, articles, portraits.keySet()));
                tell(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) shelf.changed(articles, generation, ended);
        }

        private void draw(Connection connection) throws SQLException {
            try (var upsert = connection.prepareStatement("""
                    insert into printed_speaker (id, slug, name, folded, document, printed_at)
                    values (?, ?, ?, ?, ?, clock_timestamp())
                    on conflict (id) do update
                    set slug = excluded.slug, name = excluded.name, folded = excluded.folded,
                        document = excluded.document, printed_at = excluded.printed_at
                    where printed_speaker.document <> excluded.document
                       or printed_speaker.folded <> excluded.folded""")) {
                for (var portrait : portraits.values()) {
                    upsert.setObject(1, portrait.id());
                    upsert.setString(2, portrait.slug());
                    upsert.setString(3, portrait.name());
                    upsert.setString(4, portrait.folded());
                    upsert.setBytes(5, portrait.document());
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
        }

        private void retire(Connection connection) throws SQLException {
            try (var retire = connection.prepareStatement("""
                    update edition set current = false where id in (
                        select id from edition where current and ends_at < ? for update skip locked)""")) {
                retire.setObject(1, clock.instant().minus(GRACE).atOffset(ZoneOffset.UTC));
                retire.executeUpdate();
            }
        }

        private void count(Connection connection) throws SQLException {
            try (var count = connection.prepareStatement(
                            "update generation set value = value + 1 returning value, clock_timestamp() as now");
                    var counted = count.executeQuery()) {
                counted.next();
                generation = counted.getLong("value");
                ended = Stacks.instant(counted, "now");
            }
        }

        /** Reaches the other nodes when this transaction has committed, and not if it does not. */
        private void tell(Connection connection) throws SQLException {
            var notice = new Notice(generation, ended, articles);
            if (!notice.canBeCarried()) return;
            try (var tell = connection.prepareStatement("select pg_notify(?, ?)")) {
                tell.setString(1, Notice.CHANNEL);
                tell.setString(2, notice.text());
                tell.execute();
            }
        }
    }
}
