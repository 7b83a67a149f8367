// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The standing of those who sign in elsewhere, a second old at most. */
@ApplicationScoped
class GuestStandings {

    private static final String LOOK =
            "select username, enabled, roles, sessions_from from account where issuer = ? and subject = ?";

    private final DataSource database;
    private final Cache<Guest, GuestStanding> fresh = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(10_000)
            .build();

    GuestStandings(DataSource database) {
        this.database = database;
    }

    Optional<GuestStanding> known(Guest guest) {
        return Optional.ofNullable(fresh.getIfPresent(guest));
    }

    Optional<GuestStanding> look(Guest guest) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LOOK)) {
            query.setString(1, guest.issuer());
            query.setString(2, guest.subject());
            try (var row = query.executeQuery()) {
                if (!row.next()) return Optional.empty();
                var from = row.getTimestamp("sessions_from");
                var standing = new GuestStanding(
                        row.getString("username"),
                        row.getBoolean("enabled"),
                        Set.of((String[]) row.getArray("roles").getArray()),
                        from == null ? null : from.toInstant());
                fresh.put(guest, standing);
                return Optional.of(standing);
            }
        }
    }

    /** Guests are few, and changes rarer. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        fresh.asMap().values().removeIf(standing -> standing.username().equals(change.username()));
    }
}
