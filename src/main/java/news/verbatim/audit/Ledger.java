// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where lines are added: each at the very end of the transaction it tells of, or not at all. */
@ApplicationScoped
public class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private final TransactionSynchronizationRegistry transaction;
    private final DataSource database;
    private final AuditConfig config;

    Ledger(TransactionSynchronizationRegistry transaction, DataSource database, AuditConfig config) {
        this.transaction = transaction;
        this.database = database;
        this.config = config;
    }

    /** Tells of what the system did by itself; call it last in the transaction. */
    public void addOfSystem(String action, String kind, @Nullable String object, @Nullable String details) {
        add(Entry.ofSystem(action, new Entry.Subject(kind, object, null), details));
    }

    /** Those who end a transaction do so in the order in which they came: this one comes when all is done. */
    void add(Entry entry) {
        transaction.registerInterposedSynchronization(new Ending(entry));
    }

    private final class Ending implements Synchronization {

        private final Entry entry;
        private long sequence;
        private String hash = "";

        private Ending(Entry entry) {
            this.entry = entry;
        }

        @Override
        public void beforeCompletion() {
            try (var connection = database.getConnection();
                    var append = connection.prepareStatement(
                            "select place, seal from audit_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                append.setString(1, entry.actor());
                append.setString(2, entry.via());
                append.setString(3, entry.action());
                append.setString(4, entry.subject().kind());
                append.setString(5, entry.subject().id());
                append.setObject(6, entry.subject().article(), Types.OTHER);
                append.setObject(7, entry.before(), Types.INTEGER);
                append.setObject(8, entry.after(), Types.INTEGER);
                append.setString(9, entry.request());
                append.setString(10, entry.details());
                try (var row = append.executeQuery()) {
                    added(row);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void added(ResultSet row) throws SQLException {
            row.next();
            sequence = row.getLong("place");
            hash = HexFormat.of().formatHex(row.getBytes("seal"));
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && sequence % config.logEvery() == 0)
                LOG.infof("The audit's line %d is sealed with %s", sequence, hash);
        }
    }
}
