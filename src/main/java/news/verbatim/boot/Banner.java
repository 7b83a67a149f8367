// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The few words on the screen when Verbatim is up: which version, where editors work, where the articles are kept. */
@Singleton
class Banner {

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

    void print(@ObservesAsync HttpServerStart started) {
        if (LaunchMode.current() == LaunchMode.TEST) return;
        var lines = new LinkedHashMap<String, String>();
        lines.put("editors", address(started) + "/q/swagger-ui");
        lines.put(
                "data",
                config.outsideDatabase()
                        .orElseGet(
                                () -> config.data().toAbsolutePath().normalize().toString()));
        lines.putAll(more);
        var words = new StringBuilder("Verbatim ").append(application.version().orElse(""));
        lines.forEach((label, value) -> words.append("\n  %-8s %s".formatted(label, value)));
        Log.info(words);
    }

    /** The port may not be on record yet when the server says that it listens. */
    private String address(HttpServerStart started) {
        try {
            return server.getLocalBaseUri().toString().replaceFirst("/$", "");
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
            return "http://localhost:" + started.options().getPort();
        }
    }
}
