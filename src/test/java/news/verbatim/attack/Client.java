// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import news.verbatim.contract.Book;
import org.jspecify.annotations.Nullable;

/** Sends what it is told to and hands back what came. */
final class Client implements AutoCloseable {

    /** A request as it is sent. */
    record Sent(String method, String target, Map<String, String> headers, byte @Nullable [] body) {
        @Override
        public String toString() {
            var shown = new TreeMap<>(headers);
            shown.computeIfPresent("Authorization", (_, v) -> v.substring(0, Math.min(12, v.length())) + "…");
            var text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return method + " " + target + " " + shown + " " + text.substring(0, Math.min(1_500, text.length()));
        }
    }

    /** What came back. */
    record Got(int status, String type, HttpResponse<byte[]> whole) {

        String text() {
            return new String(whole.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return whole.body().length == 0 ? MissingNode.getInstance() : Book.JSON.readTree(whole.body());
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;

    Client(String base) {
        this.base = base;
    }

    Got send(Sent request) {
        var bytes = request.body();
        var builder = HttpRequest.newBuilder(URI.create(base + request.target()))
                .timeout(Duration.ofSeconds(60))
                .method(request.method(), bytes == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes));
        request.headers().forEach(builder::header);
        try {
            var answer = client.send(builder.build(), BodyHandlers.ofByteArray());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            return new Got(answer.statusCode(), type.replaceFirst(";.*", "").strip(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
