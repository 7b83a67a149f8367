// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the chain from its first line to its last, a few lines in memory at a time, and says where it breaks. */
@ApplicationScoped
class Auditor {

    private static final int AT_A_TIME = 500;

    private final DataSource database;
    private final Clock clock;

    Auditor(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record End(long sequence, byte[] hash) {}

    /** Within a transaction: only there the database hands out rows bit by bit. */
    Verification verify() throws SQLException {
        try (var connection = database.getConnection()) {
            var head = head(connection);
            var walk = new Walk(head);
            walk.along(connection);
            walk.endsBy(head(connection));
            var told = new Verification.Head(head.sequence(), HexFormat.of().formatHex(head.hash()));
            return new Verification(walk.broken == null, walk.rows, told, walk.broken, clock.instant());
        }
    }

    private static End head(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select sequence, hash from audit_head");
                var row = query.executeQuery()) {
            return row.next() ? new End(row.getLong(1), row.getBytes(2)) : new End(0, new byte[0]);
        }
    }

    /** Lines may be added meanwhile: the walk goes on over them, between the head as it was and as it is then. */
    private static final class Walk {

        private final End head;
        private long rows;
        private byte[] hash = new byte[32];
        private @Nullable Long broken;

        private Walk(End head) {
            this.head = head;
        }

        private void along(Connection connection) throws SQLException {
            try (var query = connection.prepareStatement("select " + Line.COLUMNS + " from audit order by sequence")) {
                query.setFetchSize(AT_A_TIME);
                try (var found = query.executeQuery()) {
                    while (broken == null && found.next()) step(Line.of(found));
                }
            }
        }

        private void step(Line line) {
            rows++;
            if (line.sequence() != rows) broken = rows; // the one that should be here is gone
            else if (!line.follows(hash)) broken = rows;
            else if (rows == head.sequence() && !Arrays.equals(line.hash(), head.hash())) broken = rows;
            hash = line.hash();
        }

        private void endsBy(End later) {
            if (broken != null) return;
            if (rows < head.sequence()) broken = rows + 1; // cut off
            if (rows > later.sequence()) broken = later.sequence() + 1; // put there by nobody who may
        }
    }
}
