// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What was decided before the start, read where the framework's own configuration cannot be read yet. */
final class Environment {

    private Environment() {}

    /** Follows the framework's rule that {@code -D} goes before the environment. */
    static String value(String name, String otherwise) {
        var property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
        if (property != null) return property;
        return System.getenv().getOrDefault(name, otherwise);
    }

    static Path data() {
        return Path.of(value("VERBATIM_DATA", "data"));
    }

    /** The database that somebody else runs, where one was named. */
    static Optional<Database> outside() {
        var url = value("VERBATIM_DB_URL", "");
        if (url.isBlank()) return Optional.empty();
        var username = value("VERBATIM_DB_USERNAME", "verbatim");
        return Optional.of(Database.outside(url, username, value("VERBATIM_DB_PASSWORD", "")));
    }

    /** The database of an application that may be running at this moment, or else one of its own until this process ends. */
    static Database present() throws IOException {
        var outside = outside();
        if (outside.isPresent()) return outside.get();
        if (!DataDirectory.isThere(data()))
            throw new IllegalStateException("There is no Verbatim in %s: name its directory in VERBATIM_DATA."
                    .formatted(data().toAbsolutePath()));
        var directory = DataDirectory.at(data());
        var server = Postmaster.on(directory.cluster()).filter(Postmaster::ready);
        if (server.isPresent()) return Database.embedded(server.get().port(), directory.password());
        return EmbeddedPostgres.open(data(), () -> {});
    }
}
