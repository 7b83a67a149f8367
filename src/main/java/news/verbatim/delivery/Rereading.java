// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Reads what was printed before there was a search once more, so that it is found, too: beside everything else, a few at a time. */
@ApplicationScoped
class Rereading {

    private static final Logger LOG = Logger.getLogger(Rereading.class);
    private static final String UNREAD = """
            select id, language, document, card from edition
            where current and words is null order by id limit 50 for update skip locked""";
    private static final String READ = "update edition set words = searched(?), heading = ? where id = ?";

    private final DataSource database;
    private final Executor background;

    Rereading(DataSource database, ManagedExecutor background) {
        this.database = database;
        this.background = background;
    }

    void begin(@Observes StartupEvent start) {
        background.execute(this::whole);
    }

    private void whole() {
        try {
            var all = 0;
            for (var some = some(); some > 0; some = some()) all += some;
            if (all > 0) LOG.infof("%d articles printed by an earlier version can be searched now", all);
        } catch (SQLException | RuntimeException e) {
            LOG.debugf(e, "What is not read yet will be read at the next start");
        }
    }

    private int some() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var count = some(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return count;
        }
    }

    private static int some(Connection connection) throws SQLException {
        try (var unread = connection.prepareStatement(UNREAD);
                var read = connection.prepareStatement(READ);
                var row = unread.executeQuery()) {
            var count = 0;
            for (; row.next(); count++) {
                read.setString(1, Wordings.ofArticle(row.getString("language"), row.getBytes("document")));
                read.setString(2, Wordings.heading(row.getBytes("card")));
                read.setObject(3, row.getObject("id", UUID.class));
                read.addBatch();
            }
            read.executeBatch();
            return count;
        }
    }
}
