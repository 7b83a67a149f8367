// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static news.verbatim.boot.Soon.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cache in front takes what it is told and does not answer, or never ends its answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StuckCacheIT {

    enum Manner {
        PROMPT,
        SILENT,
        ENDLESS
    }

    @RegisterExtension
    final Directories directories = new Directories();

    final Queue<String> told = new ConcurrentLinkedQueue<>();
    final AtomicInteger tried = new AtomicInteger();
    volatile Manner manner = Manner.PROMPT;
    HttpServer cache;

    @BeforeEach
    void the_cache_is_there() throws IOException {
        cache = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cache.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        cache.createContext("/", this::take);
        cache.start();
    }

    @AfterEach
    void it_goes() {
        cache.stop(0);
    }

    void take(HttpExchange exchange) throws IOException {
        tried.incrementAndGet();
        switch (manner) {
            case PROMPT -> {
                told.addAll(List.of(
                        exchange.getRequestHeaders().getFirst("Surrogate-Key").split(" ")));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            }
            case SILENT -> {}
            case ENDLESS -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"SILENT", "ENDLESS"})
    void nobody_waits_for_it_and_it_is_told_everything_once_it_answers(Manner stuck) throws Exception {
        try (var database = Launched.on(directories.begun());
                var node = Node.started(telling(database))) {
            // at first, and again when that has settled, that nothing it keeps is to be relied on
            until(() -> database.ask("select sure_names = names from cache").equals("t"));
            assertEquals(Set.of("all"), Set.copyOf(told));

            manner = stuck;
            var reporter = Reporter.quoting(Colleague.at(node), "Ada Quill");
            var articles = new ArrayList<String>();
            for (var i = 0; i < 5; i++) articles.add(reporter.publishes("Ferry " + i, "{}"));
            for (var id : articles)
                assertEquals(200, node.get("/content/v1/articles/" + id).statusCode());
            var before = tried.get();
            until(() -> tried.get() > before + 1);
            assertTrue(node.changesBehind() > 0, "it says that it is behind");
            assertEquals(200, node.get("/q/health/ready").statusCode());

            told.clear();
            manner = Manner.PROMPT;
            until(() -> node.changesBehind() == 0);
            var keys = Set.copyOf(told);
            for (var id : articles) assertTrue(keys.contains("a-" + id.substring(24)), () -> id + " in " + keys);
        }
    }

    Node.Settings telling(Launched database) throws IOException {
        return Node.settings(
                        database, database.server().port(), directories.empty().root())
                .with(Varnish.asToldAt(cache.getAddress().getPort()))
                .with(Map.of("VERBATIM_PURGE_PATIENCE", "300ms"));
    }
}
