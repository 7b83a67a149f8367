// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Answers that may be asked for again; each is written in the transaction of what it tells, so it is there if that is. */
@ApplicationScoped
class Replies {

    private static final String CLAIM = """
            insert into reply (principal, key, route, digest, created_at)
            values (?, ?, ?, ?, clock_timestamp()) on conflict do nothing""";
    private static final String FIND = """
            select route, digest, status, location, etag, media_type, body
            from reply where principal = ? and key = ?""";
    private static final String KEEP = """
            update reply set status = ?, location = ?, etag = ?, media_type = ?, body = ?
            where principal = ? and key = ?""";

    private final DataSource database;
    private final HttpConfig config;

    Replies(DataSource database, HttpConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Waits for whoever is at the same; then it is theirs, or, if they were refused, ours. */
    Optional<Reply> to(Repeatable asked) throws SQLException {
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, asked.principal());
            claim.setString(2, asked.key());
            claim.setString(3, asked.route());
            claim.setBytes(4, asked.digest());
            return claim.executeUpdate() == 1 ? Optional.empty() : Optional.of(found(connection, asked));
        }
    }

    private static Reply found(Connection connection, Repeatable asked) throws SQLException {
        try (var find = connection.prepareStatement(FIND)) {
            find.setString(1, asked.principal());
            find.setString(2, asked.key());
            try (var row = find.executeQuery()) {
                if (!row.next()) throw new SQLException("The reply was swept away just now", "40001");
                asked.orRefuse(
                        new Repeatable(asked.principal(), asked.key(), row.getString("route"), row.getBytes("digest")));
                return new Reply(
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getString("media_type"),
                        row.getBytes("body"));
            }
        }
    }

    void keep(Repeatable asked, Reply reply) throws SQLException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setInt(1, reply.status());
            keep.setString(2, reply.location());
            keep.setString(3, reply.etag());
            keep.setString(4, reply.mediaType());
            keep.setBytes(5, reply.body());
            keep.setString(6, asked.principal());
            keep.setString(7, asked.key());
            keep.executeUpdate();
        }
    }

    /** Says how many were old enough. */
    int sweep() throws SQLException {
        try (var connection = database.getConnection();
                var sweep = connection.prepareStatement(
                        "delete from reply where created_at < clock_timestamp() - ? * interval '1 second'")) {
            sweep.setLong(1, config.idempotencyLife().toSeconds());
            return sweep.executeUpdate();
        }
    }
}
