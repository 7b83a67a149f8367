// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Editors who write and publish as fast as they can, and remember what they were told is saved. */
final class Writers {

    /** What the desk said about one article, and whether it said that it is published. */
    record Saved(JsonNode story, boolean published) {}

    private final Map<String, Saved> saved = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private volatile Colleague colleague;
    private volatile boolean stopped;
    private List<Thread> threads = List.of();

    static Writers at(Colleague colleague, int editors) {
        var writers = new Writers();
        writers.colleague = colleague;
        writers.threads = IntStream.range(0, editors)
                .mapToObj(_ -> Thread.startVirtualThread(writers::write))
                .toList();
        return writers;
    }

    /** Everybody goes on at the node that came back, or at another. */
    void moveTo(Node node) {
        colleague = colleague.over(node);
    }

    Map<String, Saved> saved() {
        return new TreeMap<>(saved);
    }

    /** What was said that is neither yes nor "come back later". */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    void until(int articles) {
        while (saved.size() < articles) {
            if (!refusals.isEmpty()) throw new AssertionError("writers are refused: " + refusals.peek());
            LockSupport.parkNanos(1_000_000);
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (var thread : threads) thread.join();
    }

    /** All of them, equal to what was said, and with readers where that was said. */
    void areThere(Colleague desk) throws IOException {
        for (var article : saved().entrySet()) {
            var found = desk.reads("/desk/v1/articles/" + article.getKey());
            assertEquals(200, found.statusCode(), article.getKey());
            isWhole(desk, article.getKey(), article.getValue(), found);
        }
    }

    /** All that was saved before; what was written later may be missing, but not in part. */
    void areThere(Colleague desk, Map<String, Saved> before) throws IOException {
        for (var article : saved().entrySet()) {
            var said = before.get(article.getKey());
            var found = desk.reads("/desk/v1/articles/" + article.getKey());
            assertTrue(found.statusCode() == 200 || said == null && found.statusCode() == 404, article.getKey());
            if (found.statusCode() == 404) continue;
            isWhole(
                    desk,
                    article.getKey(),
                    said == null ? new Saved(article.getValue().story(), false) : said,
                    found);
        }
    }

    private static void isWhole(Colleague desk, String id, Saved said, HttpResponse<byte[]> found) throws IOException {
        var article = Colleague.json(found);
        assertEquals(text(said.story()), text(article.get("story")));
        var published = article.get("state").asText().equals("published");
        assertTrue(published || !said.published(), id);
        assertEquals(
                published ? 200 : 404,
                desk.node().get("/content/v1/articles/" + id).statusCode(),
                id);
    }

    /** Without the slug, which publishing fills in. */
    private static JsonNode text(JsonNode story) {
        return story.<ObjectNode>deepCopy().without("slug");
    }

    private void write() {
        while (!stopped) {
            var headline = "Written in a storm " + UUID.randomUUID();
            var written = insists(at -> at.writes(headline, headline));
            if (written == null) return;
            var id = written.get("id").asText();
            saved.put(id, new Saved(written.get("story"), false));
            if (insists(at -> at.publishes(id, 1, "{}")) != null) saved.put(id, new Saved(written.get("story"), true));
        }
    }

    interface Call {
        HttpResponse<byte[]> to(Colleague at) throws IOException;
    }

    /** Again and again until there is an answer; a publication that got through unheard is then a second one. */
    private JsonNode insists(Call call) {
        while (!stopped) {
            try {
                var answer = call.to(colleague);
                if (answer.statusCode() < 300) return Colleague.json(answer);
                if (answer.statusCode() == 412) return null; // it got through, and nobody could tell us
                if (answer.statusCode() != 503) refusals.add(answer.statusCode() + " " + new String(answer.body()));
            } catch (IOException _) {
                // nobody is there: soon somebody will be
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return null;
    }
}
