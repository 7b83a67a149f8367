// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static news.verbatim.boot.Soon.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readers behind a cache that keeps everything for an hour, and still see what is published when it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VarnishIT {

    private static final String LIST = "/content/v1/articles?limit=5";
    private static final String FEED = "/content/v1/feeds/rss.xml";

    @RegisterExtension
    final Directories directories = new Directories();

    @BeforeAll
    static void there_is_a_varnish() {
        Varnish.required();
    }

    @Test
    void what_the_desk_does_is_seen_through_the_cache_and_nothing_of_the_desk_stays_in_it() throws Exception {
        var port = Node.freePort();
        try (var node = Node.started(settings(port));
                var cache =
                        Varnish.before(node.port(), port, directories.empty().root())) {
            var desk = Colleague.at(node);
            var reporter = Reporter.quoting(desk, "Ada Quill");
            var id = reporter.publishes("Ferry leaves early", "{}");
            var article = "/content/v1/articles/" + id;
            var speaker = "/content/v1/speakers/ada-quill";
            var others = List.of(LIST, FEED, speaker, speaker + "/quotes");

            for (var path : others) isKept(cache, path);
            isKept(cache, article);
            asForEverybody(cache.get(article));
            assertTrue(Varnish.isKept(cache.get(article + "?utm_source=letter", "Cookie", "a=b", "Accept", "*/*")));

            reporter.publishesAgain(id, "Ferry leaves late");
            for (var path : List.of(article, LIST, FEED, speaker + "/quotes"))
                until(() -> cache.get(path).body().contains("Ferry leaves late"));

            for (var path : others) isKept(cache, path);
            reporter.renames("Ada Quill-Marsh");
            for (var path : List.of(article, speaker))
                until(() -> cache.get(path).body().contains("Quill-Marsh"));

            isKept(cache, LIST);
            var due = reporter.publishes(
                    "Bridge opens", "{\"from\":\"" + Instant.now().plusSeconds(3) + "\"}");
            until(() -> cache.get(LIST).body().contains(due));
            assertEquals(200, cache.get("/content/v1/articles/" + due).statusCode());

            isKept(cache, article);
            isKept(cache, LIST);
            reporter.takesBack(id);
            until(() -> cache.get(article).statusCode() == 404);
            for (var path : List.of(LIST, speaker + "/quotes"))
                until(() -> !cache.get(path).body().contains(id));

            var photo = new Photographers(desk).sends(Photographers.picture());
            var shown = reporter.shows(photo);
            isKept(cache, shown);
            reporter.takesDown(photo);
            until(() -> cache.get(shown).statusCode() == 410);

            passed(cache, "/desk/v1/articles", desk.token());
            passed(cache, LIST, desk.token());
            strangersCannotMakeItForget(cache);
            namesAreSeen(cache, desk);
        }
    }

    /** They change without any article. */
    private static void namesAreSeen(Varnish cache, Colleague desk) throws Exception {
        isKept(cache, "/content/v1/sections");
        var section = desk.says(
                "POST", "/desk/v1/sections", null, "{\"slug\":\"quay\",\"name\":\"Along the quay\",\"order\":1}");
        assertEquals(201, section.statusCode());
        until(() -> cache.get("/content/v1/sections").body().contains("Along the quay"));

        isKept(cache, FEED);
        var seen = Colleague.json(desk.reads("/desk/v1/site")).get("revision").asInt();
        var site = "{\"name\":\"The Pier Paper\",\"defaultLanguage\":\"en\",\"timeZone\":\"UTC\"}";
        assertEquals(
                200, desk.says("PUT", "/desk/v1/site", "\"" + seen + "\"", site).statusCode());
        until(() -> cache.get(FEED).body().contains("The Pier Paper"));
    }

    @Test
    void a_cache_that_was_away_and_a_product_that_was_killed_miss_nothing() throws Exception {
        var port = Node.freePort();
        try (var purges = FaultProxy.before(port);
                var way = FaultProxy.before(0)) {
            var node = Node.started(settings(purges.port()));
            way.leadTo(node.port());
            var home = directories.empty().root();
            var cache = Varnish.before(way.port(), port, home);
            try {
                var reporter = Reporter.quoting(Colleague.at(node), "Ada Quill");
                var id = reporter.publishes("Ferry leaves early", "{}");
                var article = "/content/v1/articles/" + id;
                isUpToDate(node);
                isKept(cache, article);

                purges.leadTo(0);
                reporter.publishesAgain(id, "Ferry leaves late");
                var first = node;
                until(() -> first.changesBehind() > 0);
                assertTrue(cache.get(article).body().contains("Ferry leaves early"), "kept, for it knows no better");
                node.kill();
                purges.leadTo(port);
                node = node.again();
                way.leadTo(node.port());
                var seen = cache;
                until(() -> seen.get(article).body().contains("Ferry leaves late"));

                cache.close();
                new Reporter(Colleague.at(node), reporter.speaker()).publishesAgain(id, "Ferry does not leave");
                cache = cache.again();
                isUpToDate(node);
                assertTrue(cache.get(article).body().contains("Ferry does not leave"));
            } finally {
                cache.close();
                node.close();
            }
        }
    }

    /** What the cache brings in comes from the one; the other may know of a change before it does. */
    @Test
    void of_two_products_either_makes_it_forget_and_one_is_enough() throws Exception {
        var port = Node.freePort();
        try (var database = Launched.on(directories.begun());
                var one = Node.started(telling(database, port));
                var other = Node.started(telling(database, port));
                var cache = Varnish.before(one.port(), port, directories.empty().root())) {
            var reporter = Reporter.quoting(Colleague.at(other), "Ada Quill");
            var id = reporter.publishes("Ferry leaves early", "{}");
            var article = "/content/v1/articles/" + id;

            for (var round = 0; round < 5; round++) {
                isKept(cache, article);
                isKept(cache, LIST);
                var headline = "Ferry leaves at " + round;
                reporter.publishesAgain(id, headline);
                for (var path : List.of(article, LIST))
                    until(() -> cache.get(path).body().contains(headline));
            }
            namesAreSeen(cache, reporter.desk());

            isKept(cache, article);
            other.kill();
            new Reporter(Colleague.at(one), reporter.speaker()).publishesAgain(id, "Ferry does not leave");
            until(() -> cache.get(article).body().contains("Ferry does not leave"));
        }
    }

    private Node.Settings telling(Launched database, int port) throws IOException {
        return Node.settings(
                        database, database.server().port(), directories.empty().root())
                .with(Varnish.asToldAt(port));
    }

    private Node.Settings settings(int port) throws IOException {
        return new Node.Settings(directories.begun().root(), Varnish.asToldAt(port), List.of());
    }

    /** A first reader may have brought it in, or it may just have been forgotten once more. */
    private static void isKept(Varnish cache, String path) throws Exception {
        until(() -> Varnish.isKept(cache.get(path)));
        assertEquals(200, cache.get(path).statusCode());
    }

    private static void asForEverybody(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertEquals(
                "public, max-age=15, s-maxage=60, stale-while-revalidate=60",
                headers.firstValue("Cache-Control").orElseThrow());
        for (var name : List.of("Surrogate-Control", "Surrogate-Key", "Cache-Tag", "Age", "xkey"))
            assertTrue(headers.firstValue(name).isEmpty(), name);
    }

    /** Whoever shows who they are is answered by the product itself, each time. */
    private static void passed(Varnish cache, String path, String token) throws IOException {
        for (var i = 0; i < 3; i++) {
            var answer = cache.get(path, "Authorization", "Bearer " + token);
            assertEquals(200, answer.statusCode());
            assertFalse(Varnish.isKept(answer), path);
        }
        if (path.startsWith("/desk/")) assertEquals(401, cache.get(path).statusCode());
    }

    private static void strangersCannotMakeItForget(Varnish cache) throws Exception {
        isKept(cache, LIST);
        var purge = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + cache.port() + "/"))
                .method("PURGE", BodyPublishers.noBody())
                .headers("Surrogate-Key", "all", "X-Purge-Secret", "a guess");
        assertEquals(403, cache.send(purge).statusCode());
    }

    private static void isUpToDate(Node node) throws Exception {
        until(() -> node.changesBehind() == 0);
    }
}
