// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import news.verbatim.media.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Over HTTP/2, which TLS brings, many requests share one connection, and every one of them is answered as it would be alone. */
@QuarkusTest
@TestProfile(StreamTest.Small.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedConnectionTest {

    record Answer(int status, Map<String, String> headers, Buffer body) {

        JsonObject json() {
            return body.toJsonObject();
        }
    }

    static final String ARTICLES = "/content/v1/articles";
    static final String JSON = "application/json";

    @Inject
    Vertx vertx;

    @TestHTTPResource(tls = true)
    URI secure;

    HttpClient client;
    Newsroom.Person someone;

    @BeforeEach
    void connect() {
        someone = Newsroom.someone("editor", "photo");
        client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setUseAlpn(true)
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setHttp2MaxPoolSize(1));
    }

    @AfterEach
    void leave() throws Exception {
        within(client.close());
    }

    static <T> T within(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    Future<HttpClientRequest> asking(HttpMethod method, String path, Map<String, String> headers) {
        var options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(secure.getPort())
                .setURI(path);
        headers.forEach(options::putHeader);
        return client.request(options);
    }

    Future<Answer> answered(HttpMethod method, String path, Map<String, String> headers, Buffer body) {
        return asking(method, path, headers)
                .compose(request -> request.send(body))
                .compose(answer -> answer.body().map(bytes -> {
                    assertEquals(HttpVersion.HTTP_2, answer.version());
                    var told = new TreeMap<String, String>();
                    answer.headers().forEach(header -> told.put(header.getKey(), header.getValue()));
                    return new Answer(answer.statusCode(), told, bytes);
                }));
    }

    Answer get(String path, Map<String, String> headers) throws Exception {
        return within(answered(HttpMethod.GET, path, headers, Buffer.buffer()));
    }

    Answer send(String path, String type, Buffer body) throws Exception {
        return within(answered(
                HttpMethod.POST,
                path,
                Map.of("authorization", "Bearer " + someone.token(), "content-type", type),
                body));
    }

    @Test
    void an_article_is_written_at_the_desk_and_a_bad_one_is_refused_with_the_place() throws Exception {
        var good = send("/desk/v1/articles", JSON, Buffer.buffer("{\"headline\": \"One line for all\"}"));
        var cut = send("/desk/v1/articles", JSON, Buffer.buffer("{\"headline\":"));
        var wrong = send("/desk/v1/articles", JSON, Buffer.buffer("{\"headline\": \"" + "a".repeat(501) + "\"}"));
        var large = send("/desk/v1/articles", JSON, Buffer.buffer("{\"headline\": \"" + "a".repeat(3 << 20) + "\"}"));

        assertEquals(201, good.status());
        assertTrue(good.headers().get("location").endsWith(good.json().getString("id")));
        assertEquals(400, cut.status());
        assertEquals("/problems/malformed-json", cut.json().getString("type"));
        assertEquals(422, wrong.status());
        assertEquals(
                "/headline",
                wrong.json().getJsonArray("errors").getJsonObject(0).getString("pointer"));
        assertEquals(413, large.status());
        assertEquals(200, get(ARTICLES, Map.of()).status());
    }

    @Test
    void a_photo_arrives_and_is_read_back_in_parts() throws Exception {
        var picture = Pictures.jpeg(640, 480);
        var form = Buffer.buffer("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n")
                .appendBytes(picture)
                .appendString("\r\n--x--\r\n");
        var answer = within(answered(
                HttpMethod.POST,
                "/desk/v1/media",
                Map.of("authorization", "Bearer " + someone.token(), "content-type", "multipart/form-data; boundary=x"),
                form));

        assertEquals(201, answer.status(), answer.body()::toString);
        var part = get(
                answer.headers().get("location") + "/file",
                Map.of("authorization", "Bearer " + someone.token(), "range", "bytes=2-9"));
        assertEquals(206, part.status());
        assertEquals(Buffer.buffer(picture).slice(2, 10), part.body());
    }

    @Test
    void two_hundred_readers_at_once_each_get_theirs() throws Exception {
        var desk = new Desk();
        var addresses = new ArrayList<String>();
        for (var n = 0; n < 4; n++) {
            var article = desk.writes(Stories.rain());
            desk.publishes(article).then().statusCode(200);
            addresses.add(ARTICLES + "/" + article.id());
        }
        var answers = new ArrayList<Future<Answer>>();
        for (var n = 0; n < 200; n++)
            answers.add(answered(HttpMethod.GET, addresses.get(n % 4), Map.of(), Buffer.buffer()));

        for (var n = 0; n < 200; n++) {
            var answer = within(answers.get(n));
            assertEquals(200, answer.status());
            assertTrue(addresses.get(n % 4).endsWith(answer.json().getString("id")));
            assertNotNull(answer.headers().get("etag"));
        }
        var tag = within(answers.getFirst()).headers().get("etag");
        assertEquals(
                304, get(addresses.getFirst(), Map.of("if-none-match", tag)).status());
        var head = within(answered(HttpMethod.HEAD, addresses.getFirst(), Map.of(), Buffer.buffer()));
        assertEquals(200, head.status());
        assertEquals(0, head.body().length());
    }

    @Test
    void who_is_sent_away_takes_nobody_else_along() throws Exception {
        var desk = new Desk();
        var article = desk.writes(Stories.rain());
        var heard = new StringBuffer();
        var told = new CompletableFuture<Void>();
        var listening = within(asking(HttpMethod.GET, "/content/v1/changes/stream", Map.of())
                .compose(HttpClientRequest::send)
                .onSuccess(answer -> answer.handler(part -> {
                            if (heard.append(part).indexOf(article.id()) >= 0) told.complete(null);
                        })
                        .exceptionHandler(told::completeExceptionally)));
        var many = new TreeMap<String, String>();
        for (var n = 0; n < 200; n++) many.put("x-" + n, "y".repeat(50));

        assertEquals(200, listening.statusCode());
        assertEquals(431, get(ARTICLES, many).status());
        assertEquals(
                413,
                send("/desk/v1/articles", JSON, Buffer.buffer("a".repeat(3 << 20)))
                        .status());
        assertEquals(400, get(ARTICLES + "?limit=0", Map.of()).status());
        desk.publishes(article).then().statusCode(200);

        told.get(20, TimeUnit.SECONDS);
    }
}
