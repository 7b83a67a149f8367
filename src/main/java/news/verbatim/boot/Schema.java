// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** The shape of the tables as a number: that of the newest migration. */
final class Schema {

    private static final String FOLDER = "db/migration/";
    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

    private Schema() {}

    /** The newest that this Verbatim knows. */
    static int known() {
        var folder = Thread.currentThread().getContextClassLoader().getResource(FOLDER + "V1__site.sql");
        try (var names = names(folder)) {
            return names.map(NAME::matcher)
                    .filter(name -> name.matches())
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of a database; 0 where nothing was made yet. */
    static int of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var there = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                there.next();
                if (!there.getBoolean(1)) return 0;
            }
            try (var newest = statement.executeQuery(
                    "select coalesce(max(version::int), 0) from flyway_schema_history where success")) {
                newest.next();
                return newest.getInt(1);
            }
        }
    }

    /** Whether anything is to be made. A newer Verbatim has been here: what it writes cannot be understood, so nothing is touched. */
    static boolean isOlder(Database database) {
        try (var connection = database.connect()) {
            var there = of(connection);
            var known = known();
            if (there > known)
                throw new IllegalStateException(
                        ("The database at %s was written by a newer Verbatim (schema %d; this one"
                                        + " knows %d): start that version, or restore a backup from before. Nothing was changed.")
                                .formatted(database, there, known));
            return there < known;
        } catch (SQLException e) {
            throw database.closed(e);
        }
    }

    /** Brings the tables to that number. */
    static void migrate(Database database, int target) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(database.url(), database.username(), database.password())
                .target(String.valueOf(target))
                .load()
                .migrate();
    }

    private static Stream<String> names(URL one) throws IOException {
        if (one.openConnection() instanceof JarURLConnection jar)
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER))
                    .map(name -> name.substring(FOLDER.length()));
        return Files.list(Path.of(URI.create(one.toString())).getParent())
                .map(file -> file.getFileName().toString());
    }
}
