// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Where readers' answers are fetched from when they are not on the shelf: one statement each, without a transaction and
 * without entities, since what is stored is what is sent.
 */
@ApplicationScoped
class Stacks {

    /** Makes something of one row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    Stacks(DataSource database) {
        this.database = database;
    }

    <T> List<T> all(String sql, List<?> values, Reading<T> reading) {
        var copy = Replica.here();
        try {
            return all(copy.orElse(database), sql, values, reading);
        } catch (SQLException e) {
            throw copy.isPresent() ? new Replica.Failed(e) : new IllegalStateException(e);
        }
    }

    private static <T> List<T> all(DataSource source, String sql, List<?> values, Reading<T> reading)
            throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            // how common a word is decides how it is best looked for: planned anew each time, unless that is known
            if (sql.contains("@@ ") && !sql.contains("@@ (select "))
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            bind(connection, statement, values);
            var found = new ArrayList<T>();
            try (var row = statement.executeQuery()) {
                while (row.next()) found.add(reading.of(row));
            }
            return found;
        }
    }

    <T> Optional<T> first(String sql, List<?> values, Reading<T> reading) {
        return all(sql, values, reading).stream().findFirst();
    }

    /** Something that is a part of one open edition; bound are its id and, twice, the present moment. */
    Optional<Answer> part(String sql, String id, Instant now, String column) {
        return first(sql, List.of(UUID.fromString(id), now, now), row -> {
            var body = row.getBytes(column);
            var article = row.getObject("article", UUID.class);
            return new Answer(200, body, Etag.of(body), Keys.article(article), article, instant(row, "ends_at"));
        });
    }

    Shelf.Known known(Instant now, long asked) {
        return first(
                        """
                        select g.value, n.state, pg_current_wal_insert_lsn()::text as position, least(
                            (select min(begins_at) from edition where current and begins_at > ?),
                            (select min(ends_at) from edition where current and ends_at > ?)) as boundary
                        from generation g, reader_names n""",
                        List.of(now, now),
                        row -> new Shelf.Known(
                                row.getLong("value"),
                                row.getString("state"),
                                row.getString("position"),
                                instant(row, "boundary"),
                                asked))
                .orElseThrow();
    }

    /** The zone in which the newsroom reads dates. */
    ZoneId zone() {
        return first("select time_zone from reader_site", List.of(), row -> ZoneId.of(row.getString("time_zone")))
                .orElse(ZoneOffset.UTC);
    }

    /** The instant in that column, or the end of time. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? Instant.MAX : at.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, List<?> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) statement.setObject(i + 1, bound(connection, values.get(i)));
    }

    private static @Nullable Object bound(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case String[] texts -> connection.createArrayOf("text", texts);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case null -> null;
            default -> value;
        };
    }
}
