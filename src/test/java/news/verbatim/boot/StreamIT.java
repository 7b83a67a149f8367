// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever listens misses nothing and hears nothing twice, whatever becomes of the product or of its database. */
@Timeout(240)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamIT {

    @RegisterExtension
    final Directories directories = new Directories();

    final HttpClient http = HttpClient.newHttpClient();

    /** In good order it would wait for the end of what has none. */
    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    @Test
    void a_product_that_is_stopped_says_goodbye_and_who_comes_back_goes_on_from_there() throws Exception {
        var node = Node.on(directories.begun());
        try {
            var desk = Colleague.at(node);
            var listening = Listening.after(http, node, 0);
            assertEquals(published(desk, "Before", 3), listening.articles(0, 3));

            node.close();
            assertTrue(listening.endedInOrder());
            assertEquals(0, listening.changes().size());

            node = node.again();
            var meanwhile = published(desk.over(node), "Meanwhile", 2);
            var back = Listening.after(http, node, 3);
            meanwhile.addAll(published(desk.over(node), "After", 2));
            assertEquals(meanwhile, back.articles(3, 4));
        } finally {
            node.close();
        }
    }

    @Test
    void a_database_that_is_lost_and_found_costs_a_listener_nothing() throws Exception {
        try (var database = Launched.on(directories.begun());
                var proxy = FaultProxy.before(database.server().port());
                var node = Node.started(Node.settings(
                        database, proxy.port(), directories.empty().root()))) {
            var desk = Colleague.at(node);
            var listening = Listening.after(http, node, 0);
            assertEquals(published(desk, "Before", 2), listening.articles(0, 2));

            proxy.set(FaultProxy.Mode.STALL);
            Soon.until(() -> node.get("/q/health/ready").statusCode() == 503);
            assertEquals(503, node.get("/content/v1/changes/stream").statusCode());
            assertFalse(listening.end().isDone());
            proxy.reset();
            proxy.set(FaultProxy.Mode.PASS);
            node.isReady();

            var later = published(desk, "After", 3);
            assertEquals(later, listening.articles(2, 3));
            assertFalse(listening.end().isDone());
            var back = Listening.after(http, node, 1);
            assertEquals(later, back.articles(1, 4).subList(1, 4));
        }
    }

    private static List<String> published(Colleague desk, String headline, int many) throws Exception {
        var published = new ArrayList<String>();
        for (var i = 1; i <= many; i++) {
            var number = i;
            var written = taken(() -> desk.writes(headline + " " + number, headline + number));
            var article = Colleague.json(written).get("id").asText();
            var answer = taken(() -> desk.publishes(article, 1, "{}"));
            assertEquals(200, answer.statusCode(), new String(answer.body()));
            published.add(article);
        }
        return published;
    }

    /** Sent again for as long as the database is being found. */
    private static HttpResponse<byte[]> taken(Callable<HttpResponse<byte[]>> sent) throws Exception {
        return Soon.first(sent, answer -> answer.statusCode() != 503);
    }
}
