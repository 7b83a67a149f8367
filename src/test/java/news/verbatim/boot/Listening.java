// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One who listens to what changes for readers, from after one number on, until the product hangs up. */
record Listening(BlockingQueue<JsonNode> changes, CompletableFuture<Boolean> end) {

    private static final String DATA = "data: ";
    private static final int LONG_ENOUGH = 120;

    static Listening after(HttpClient http, Node node, long number) throws IOException, InterruptedException {
        var request = node.requestWithoutEnd("/content/v1/changes/stream").header("Last-Event-ID", "" + number);
        var answer = http.send(request.build(), BodyHandlers.ofLines());
        assertEquals(200, answer.statusCode());
        var listening = new Listening(new LinkedBlockingQueue<>(), new CompletableFuture<>());
        Thread.startVirtualThread(() -> {
            try (var lines = answer.body()) {
                lines.filter(line -> line.startsWith(DATA)).forEach(line -> listening.hears(line));
                listening.end.complete(true);
            } catch (UncheckedIOException e) {
                listening.end.complete(false);
            }
        });
        return listening;
    }

    private void hears(String line) {
        try {
            changes.add(Colleague.JSON.readTree(line.substring(DATA.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The articles of the next changes, whose numbers follow on this one without gap or double. */
    List<String> articles(long after, int many) throws InterruptedException {
        var found = new ArrayList<String>();
        for (var number = after + 1; number <= after + many; number++) {
            var change = changes.poll(LONG_ENOUGH, TimeUnit.SECONDS);
            assertTrue(change != null, "nothing came after " + (number - 1));
            assertEquals(number, change.get("sequence").asLong());
            found.add(change.get("article").asText());
        }
        return found;
    }

    /** Whether it was told that this is the end, rather than cut off in the middle. */
    boolean endedInOrder() {
        return end.orTimeout(LONG_ENOUGH, TimeUnit.SECONDS).join();
    }
}
