// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The DevTools protocol: one socket, a question has a number, and so has its answer; all else are events. */
final class Wire implements WebSocket.Listener, AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final StringBuilder half = new StringBuilder();
    private WebSocket socket;

    private Wire() {}

    static Wire to(String address) {
        var wire = new Wire();
        wire.socket = wire.client
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), wire)
                .join();
        return wire;
    }

    JsonNode ask(String session, String method, Map<String, ?> parameters) {
        var answer =
                say(session, method, parameters).orTimeout(2, TimeUnit.MINUTES).join();
        if (answer.has("error")) throw new AssertionError(method + ": " + answer.path("error"));
        return answer.path("result");
    }

    /** The same without waiting for an answer, which may be long in coming. */
    synchronized CompletableFuture<JsonNode> say(String session, String method, Map<String, ?> parameters) {
        var number = numbers.incrementAndGet();
        var question = JSON.createObjectNode().put("id", number).put("method", method);
        if (!session.isEmpty()) question.put("sessionId", session);
        question.set("params", JSON.valueToTree(parameters));
        var answer = new CompletableFuture<JsonNode>();
        asked.put(number, answer);
        socket.sendText(question.toString(), true).join();
        return answer;
    }

    List<JsonNode> events(String session, String method) {
        return events.stream()
                .filter(event -> event.path("sessionId").asText().equals(session))
                .filter(event -> event.path("method").asText().equals(method))
                .map(event -> event.path("params"))
                .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        half.append(part);
        if (last) {
            take(half.toString());
            half.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(String text) {
        try {
            var message = JSON.readTree(text);
            if (!message.has("id")) events.add(message);
            else asked.remove(message.path("id").asInt()).complete(message);
            // a dialogue would stop the page until somebody answers it
            if (message.path("method").asText().equals("Page.javascriptDialogOpening"))
                Thread.startVirtualThread(() -> say(
                        message.path("sessionId").asText(), "Page.handleJavaScriptDialog", Map.of("accept", false)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
