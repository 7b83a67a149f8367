// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The standing of the keys in use, a second old at most, and when each was last used, to ten minutes. */
@ApplicationScoped
class KeyStandings {

    private static final Duration USED_AGAIN = Duration.ofMinutes(10);
    private static final String LOOK = """
            select name, digest, scopes, roles, last_used_at,
                   expires_at, revoked_at is not null as revoked
            from api_key where prefix = ?""";
    private static final String USED = """
            update api_key set last_used_at = ?
            where prefix = ? and (last_used_at is null or last_used_at < ?)""";

    private final DataSource database;
    private final Clock clock;
    private final Cache<String, KeyStanding> fresh = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(10_000)
            .build();

    KeyStandings(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<KeyStanding> known(KeyText text) {
        return Optional.ofNullable(fresh.getIfPresent(text.prefix()));
    }

    /** In plain SQL, since this comes before any transaction of the request. */
    KeyStanding look(KeyText text) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LOOK)) {
            query.setString(1, text.prefix());
            try (var row = query.executeQuery()) {
                var standing = row.next() ? standing(row) : KeyStanding.NONE;
                fresh.put(text.prefix(), standing);
                return standing;
            }
        }
    }

    /** Written once in ten minutes, and not by those who only know how the key begins. */
    void used(KeyText text, KeyStanding standing) throws SQLException {
        var now = clock.instant();
        var before = now.minus(USED_AGAIN);
        if (standing.lastUsed() != null && !standing.lastUsed().isBefore(before)) return;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(USED)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, text.prefix());
            update.setTimestamp(3, Timestamp.from(before));
            update.executeUpdate();
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyChanged change) {
        fresh.invalidate(change.prefix());
    }

    private static KeyStanding standing(ResultSet row) throws SQLException {
        var until = instant(row, "expires_at");
        return new KeyStanding(
                row.getString("name"),
                row.getBytes("digest"),
                words(row, "scopes"),
                words(row, "roles"),
                row.getBoolean("revoked") ? Instant.MIN : until == null ? Instant.MAX : until,
                instant(row, "last_used_at"));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
