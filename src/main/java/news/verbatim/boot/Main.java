// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.api.FlywayException;

/** Where Verbatim begins: first its database, then everything else. */
@QuarkusMain
public class Main {

    private static final String LOOPS = "quarkus.vertx.event-loops-pool-size";
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(40);

    public static void main(String... arguments) throws IOException {
        if (arguments.length > 0) System.exit(Commands.run(List.of(arguments)));
        System.setProperty(
                "vertx.disableURIValidation", "true"); // it would answer without a word; the entrance looks, too
        loops();
        if (Environment.value("VERBATIM_LOG", "text").equals("json"))
            System.setProperty("quarkus.log.console.json.enabled", "true");
        unfold();
        try {
            Environment.refuseNoBucket();
            var database = database();
            shape(database);
            database.announce();
        } catch (IllegalStateException | FlywayException no) {
            System.err.println(no.getMessage());
            System.exit(1);
        }
        Quarkus.run(Banner.class, arguments);
    }

    /** One a processor: with more, readers in great numbers would have most of the processors' time, and the desk the rest. */
    private static void loops() {
        if (Environment.value("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", "").isEmpty() && System.getProperty(LOOPS) == null)
            System.setProperty(LOOPS, "" + Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** What the application does before it knows its database takes longer than the database: both at once, where it is packaged. */
    private static void unfold() {
        if (LaunchMode.current() != LaunchMode.NORMAL) return;
        var loader = Thread.currentThread().getContextClassLoader();
        Thread.ofPlatform().daemon().name("unfold").start(() -> {
            try {
                Class.forName(Application.APP_CLASS_NAME, true, loader);
            } catch (ClassNotFoundException | LinkageError _) {
                // told by the main thread, which meets it again in a moment
            }
        });
    }

    /** In development and in the tests the framework does it, which wakes its tool also where there is nothing to do. */
    private static void shape(Database database) {
        if (Schema.isOlder(database) && LaunchMode.current() == LaunchMode.NORMAL)
            Schema.migrate(database, Schema.known());
    }

    private static Database database() throws IOException {
        var outside = Environment.outside();
        return outside.isPresent() ? outside.get() : EmbeddedPostgres.open(Environment.data(), Main::ended);
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
