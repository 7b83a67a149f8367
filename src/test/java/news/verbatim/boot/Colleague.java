// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** The administrator at work on a product that runs in a process of its own. */
record Colleague(Node node, String token) {

    static final ObjectMapper JSON = new ObjectMapper();

    static Colleague at(Node node) throws IOException {
        return at(node, Node.PASSWORD);
    }

    static Colleague at(Node node, String password) throws IOException {
        var answer = signIn(node, password);
        if (answer.statusCode() != 200) throw new IllegalStateException(new String(answer.body()));
        return new Colleague(node, json(answer).get("access_token").asText());
    }

    static HttpResponse<byte[]> signIn(Node node, String password) throws IOException {
        var form = "grant_type=password&username=admin&password=" + password.replace(" ", "+");
        return node.send(node.request("/access/v1/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The same person, whom another node knows as well. */
    Colleague over(Node other) {
        return new Colleague(other, token);
    }

    /** The key says that a second try is the same as the first. */
    HttpResponse<byte[]> writes(String headline, String key) throws IOException {
        var story = JSON.createObjectNode().put("language", "en").put("headline", headline);
        story.putArray("body").addObject().put("type", "paragraph").put("text", headline + " – “ça va déjà” 🌫️");
        return node.send(request("/desk/v1/articles")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(story.toString())));
    }

    HttpResponse<byte[]> publishes(String article, int revision, String publication) throws IOException {
        return node.send(request("/desk/v1/articles/" + article + "/publication")
                .header("If-Match", "\"" + revision + "\"")
                .PUT(BodyPublishers.ofString(publication)));
    }

    HttpResponse<byte[]> says(String method, String path, String seen, String body) throws IOException {
        var request = request(path).method(method, BodyPublishers.ofString(body));
        return node.send(seen == null ? request : request.header("If-Match", seen));
    }

    HttpResponse<byte[]> sends(byte[] file, String key) throws IOException {
        var form = new ByteArrayOutputStream();
        form.writeBytes(
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n".getBytes(UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
        return node.send(request("/desk/v1/media")
                .setHeader("Content-Type", "multipart/form-data; boundary=x")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    HttpResponse<byte[]> reads(String path) throws IOException {
        return node.send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return node.request(path).header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
