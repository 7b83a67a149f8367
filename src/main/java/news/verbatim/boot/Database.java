// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where the articles are kept, and how to get in. */
record Database(String url, String username, String password) {

    private static final int OLDEST = 15;

    /** A database that somebody else runs: looked at before anything is written to it. */
    static Database outside(String url, String username, String password) {
        var outside = new Database(url.startsWith("jdbc:") ? url : "jdbc:" + url, username, password);
        var version = outside.version();
        if (version < OLDEST) {
            throw new IllegalStateException("The database at %s is PostgreSQL %d: Verbatim needs %d or newer."
                    .formatted(outside, version, OLDEST));
        }
        return outside;
    }

    static Database embedded(int port, String password) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/verbatim", "verbatim", password);
    }

    /** Tells the framework, in its own words. */
    void announce() {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", username);
        System.setProperty("quarkus.datasource.password", password);
        // a migration may take its time: not over the pool, whose connections give up on a long silence
        System.setProperty("quarkus.flyway.jdbc-url", url);
        System.setProperty("quarkus.flyway.username", username);
        System.setProperty("quarkus.flyway.password", password);
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    IllegalStateException closed(SQLException e) {
        var reason = e.getMessage().lines().findFirst().orElse("");
        return new IllegalStateException("The database at %s does not let us in: %s".formatted(this, reason), e);
    }

    private int version() {
        try (var connection = connect()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw closed(e);
        }
    }

    /** Without what may be secret: a record prints all it holds, and an address may carry a password too. */
    @Override
    public String toString() {
        return place(url);
    }

    static String place(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("//[^/]*@", "//");
    }
}
