// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** Signs places in lists (HMAC-SHA-256, cut to twelve bytes), so that a cursor is one that some node of this product gave out. */
@ApplicationScoped
class Seal {

    static final int LENGTH = 12;

    private static final String ALGORITHM = "HmacSHA256";

    /** Until the database has told the one that all nodes share. */
    private static volatile byte[] secret = SecureRandom.getSeed(32);

    private final DataSource database;

    Seal(DataSource database) {
        this.database = database;
    }

    void begin(@Observes StartupEvent start) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select secret from seal")) {
            if (row.next()) secret = row.getString(1).getBytes(StandardCharsets.UTF_8);
        }
    }

    static byte[] of(byte[] body, String filters) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(filters.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(body), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
