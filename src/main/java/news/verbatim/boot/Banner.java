// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The few words on the screen when Verbatim is up: which version, where editors work, where the articles are kept. */
@Singleton
class Banner implements QuarkusApplication {

    private static final Duration FIRST_ANSWERS = Duration.ofSeconds(2);

    private final ApplicationConfig application;
    private final BootConfig config;
    private final HttpServer server;
    private final Map<String, String> more = new LinkedHashMap<>();

    Banner(ApplicationConfig application, BootConfig config, HttpServer server) {
        this.application = application;
        this.config = config;
        this.server = server;
    }

    /** One line more, of what only this start has to say. */
    void add(String label, String words) {
        more.put(label, words);
    }

    /** When all has started: the address of the editors' page is known only then. */
    @Override
    public int run(String... arguments) {
        Log.info(words());
        Thread.ofVirtual().name("tidy").start(Banner::tidy);
        Quarkus.waitForExit();
        return 0;
    }

    /** Starting up takes far more memory than running: given back when those who waited for the start have their answers. */
    private static void tidy() {
        try {
            Thread.sleep(FIRST_ANSWERS);
            System.gc();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String words() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("editors", server.getLocalBaseUri().resolve("/q/swagger-ui").toString());
        lines.put("data", config.outsideDatabase().map(Database::place).orElseGet(this::directory));
        lines.putAll(more);
        var words = new StringBuilder("Verbatim ").append(application.version().orElse(""));
        lines.forEach((label, value) -> words.append("\n  %-8s %s".formatted(label, value)));
        return words.toString();
    }

    private String directory() {
        return config.data().toAbsolutePath().normalize().toString();
    }
}
