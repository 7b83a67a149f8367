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

/** The standing of those who are at work, a second old at most, so that not every click asks the database. */
@ApplicationScoped
class Standings {

    private final DataSource database;
    private final Cache<String, Standing> fresh = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(10_000)
            .build();

    Standings(DataSource database) {
        this.database = database;
    }

    Optional<Standing> known(String username) {
        return Optional.ofNullable(fresh.getIfPresent(username));
    }

    /** In plain SQL, since this comes before any transaction of the request. */
    Standing look(String username) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select enabled, epoch, roles from account where username = ?")) {
            query.setString(1, username);
            try (var row = query.executeQuery()) {
                if (!row.next()) return Standing.NONE;
                var roles = (String[]) row.getArray("roles").getArray();
                var standing = new Standing(row.getBoolean("enabled"), row.getInt("epoch"), Set.of(roles));
                fresh.put(username, standing);
                return standing;
            }
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        fresh.invalidate(change.username());
    }
}
