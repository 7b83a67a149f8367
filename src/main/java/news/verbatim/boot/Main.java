// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Where Verbatim begins: first its database, then everything else. */
@QuarkusMain
public class Main {

    private static final Duration LAST_REQUESTS = Duration.ofSeconds(40);

    public static void main(String... arguments) throws IOException {
        try {
            database().announce();
        } catch (IllegalStateException no) {
            System.err.println(no.getMessage());
            System.exit(1);
        }
        if (setting("VERBATIM_LOG", "text").equals("json"))
            System.setProperty("quarkus.log.console.json.enabled", "true");
        Quarkus.run(Banner.class, arguments);
    }

    private static Database database() throws IOException {
        var outside = setting("VERBATIM_DB_URL", "");
        if (outside.isBlank()) return EmbeddedPostgres.open(Path.of(setting("VERBATIM_DATA", "data")), Main::ended);
        return Database.outside(
                outside, setting("VERBATIM_DB_USERNAME", "verbatim"), setting("VERBATIM_DB_PASSWORD", ""));
    }

    /** The framework's configuration cannot be read yet; these follow its rule that {@code -D} goes before the environment. */
    private static String setting(String name, String otherwise) {
        var property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
        if (property != null) return property;
        return System.getenv().getOrDefault(name, otherwise);
    }

    /** Returns when no request needs the database any more; a request that hangs does not hold it up for ever. */
    private static void ended() {
        var application = Application.currentApplication();
        if (application == null) return;
        try {
            Thread.ofVirtual().start(application::awaitShutdown).join(LAST_REQUESTS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
