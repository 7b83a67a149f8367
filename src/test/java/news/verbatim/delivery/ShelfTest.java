// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShelfTest {

    private static final String ARTICLE = "/content/v1/articles/{name}";

    @Inject
    Press press;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry figures;

    @TestHTTPResource
    URI here;

    @Test
    void a_warm_read_asks_nothing_of_the_database() throws Exception {
        var sheet = press.prints();
        var article = here.resolve("/content/v1/articles/" + sheet.path());
        var list = here.resolve("/content/v1/articles?limit=3");

        assertTrue(answersWhileEditionsCannotBeRead(article));
        assertTrue(answersWhileEditionsCannotBeRead(list));
    }

    /** Editions are locked against every reader, so only what needs none of them can answer. A machine may be slow once. */
    private boolean answersWhileEditionsCannotBeRead(URI address) throws Exception {
        for (var attempt = 0; attempt < 10; attempt++) {
            try (var connection = database.getConnection();
                    var client = HttpClient.newHttpClient()) {
                connection.setAutoCommit(false);
                var request = HttpRequest.newBuilder(address).build();
                client.send(request, BodyHandlers.discarding());
                client.send(request, BodyHandlers.discarding());
                connection.createStatement().execute("lock table edition in access exclusive mode");
                var hits = hits();
                var answer = client.sendAsync(request, BodyHandlers.ofString());
                try {
                    assertEquals(200, answer.get(2, TimeUnit.SECONDS).statusCode());
                    return hits() > hits;
                } catch (TimeoutException slow) {
                    answer.cancel(true);
                } finally {
                    connection.rollback();
                }
            }
        }
        return false;
    }

    @Test
    void an_answer_is_the_same_from_the_shelf_and_past_it_packed_or_not() throws Exception {
        var sheet = press.prints();
        for (var encoding : List.of("identity", "gzip")) {
            var first = read(sheet, "Accept-Encoding", encoding);
            var again = read(sheet, "Accept-Encoding", encoding);
            assertEquals(headers(first), headers(again));
            assertArrayEquals(first.asByteArray(), again.asByteArray());
        }
        var packed = read(sheet, "Accept-Encoding", "gzip").asByteArray();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertArrayEquals(sheet.print().document(), unpacked.readAllBytes());
        }
    }

    @Test
    void every_answer_says_what_caches_need_to_know() {
        var speaker = press.draws(Sheet.word("kim"), "Kim Vale");
        var media = UUID.randomUUID();
        var sheet = press.prints(press.sheet()
                .in("harbour")
                .tagged("weather")
                .naming(speaker)
                .showing(media, speaker, "Kim Vale", "On deck", "Own"));
        var keys = "a-%s m-%s s-%s section-harbour tag-weather"
                .formatted(tail(sheet.article()), tail(media), tail(speaker));

        for (var i = 0; i < 2; i++)
            read(sheet, "Accept-Encoding", "identity")
                    .then()
                    .header("ETag", matchesPattern("\"[0-9a-f]{24}\""))
                    .header("Cache-Control", "public, max-age=15, s-maxage=60, stale-while-revalidate=60")
                    .header("Surrogate-Key", keys)
                    .header("Cache-Tag", keys.replace(' ', ','))
                    .header("Vary", "Accept, Accept-Encoding")
                    .header("Access-Control-Allow-Origin", "*")
                    .header("X-Content-Type-Options", "nosniff")
                    .contentType("application/json");
    }

    @Test
    void what_is_about_to_end_is_not_kept_longer_by_anyone() {
        var sheet = press.prints(press.sheet().until(Instant.now().plusSeconds(40)));
        var header = read(sheet, "Accept", "*/*").header("Cache-Control");
        var found = Pattern.compile("max-age=(\\d+), s-maxage=(\\d+), stale-while-revalidate=(\\d+)")
                .matcher(header);
        assertTrue(found.find());
        assertTrue(Integer.parseInt(found.group(2)) + Integer.parseInt(found.group(3)) <= 40);

        var list = when().get("/content/v1/articles").header("Cache-Control");
        var lifetime = Pattern.compile("s-maxage=(\\d+)").matcher(list);
        assertTrue(lifetime.find() && Integer.parseInt(lifetime.group(1)) <= 40);
    }

    @Test
    void a_client_that_has_it_already_gets_304_whatever_it_says_of_caches() {
        var sheet = press.prints();
        var etag = read(sheet, "Accept-Encoding", "identity").header("ETag");
        var packed = read(sheet, "Accept-Encoding", "gzip").header("ETag");
        assertNotEquals(etag, packed);

        for (var tag : List.of(etag, packed, "W/" + etag, "\"other\", " + etag, "*"))
            given().header("If-None-Match", tag)
                    .header("Cache-Control", "no-cache")
                    .get(ARTICLE, sheet.path())
                    .then()
                    .statusCode(304)
                    .header("Cache-Control", containsString("public"))
                    .header("ETag", containsString(etag.substring(1, 20)))
                    .body(equalTo(""));
        press.prints(sheet.saying("Changed").from(Instant.now()));
        given().header("If-None-Match", etag).get(ARTICLE, sheet.path()).then().statusCode(200);
    }

    @Test
    void gzip_comes_only_to_who_wants_it() {
        var sheet = press.prints();
        for (var yes : List.of("gzip", "gzip, deflate, br", "*", "br;q=1, gzip;q=0.1", "x-gzip"))
            assertEquals("gzip", encoding(sheet, yes), yes);
        for (var no : List.of("identity", "br", "gzip;q=0", "gzip;q=0.000, *", "*;q=0", ""))
            assertEquals(null, encoding(sheet, no), no);
    }

    @Test
    void head_answers_like_get_without_the_body_and_other_methods_and_formats_are_refused() {
        var sheet = press.prints();
        for (var i = 0; i < 2; i++) { // first past the shelf, then from it
            var head = plain().header("Accept-Encoding", "identity").head(ARTICLE, sheet.path());
            head.then().statusCode(200).body(equalTo(""));
            assertEquals(headers(read(sheet, "Accept-Encoding", "identity")), headers(head));
        }
        when().post(ARTICLE, sheet.path()).then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
        given().accept("text/html").get(ARTICLE, sheet.path()).then().statusCode(406);
        given().accept("application/json;q=0").get(ARTICLE, sheet.path()).then().statusCode(406);
        given().accept("text/html, */*;q=0.1").get(ARTICLE, sheet.path()).then().statusCode(200);
    }

    @Test
    void pages_of_any_origin_may_read_and_read_the_refusals_too() {
        given().header("Origin", "https://paper.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/content/v1/articles")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", containsString("GET"));
        when().get(ARTICLE, Sheet.word("none"))
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    @Test
    void who_asks_makes_no_difference() {
        var sheet = press.prints();
        for (var i = 0; i < 2; i++)
            given().header("Authorization", "Bearer nonsense")
                    .header("Cookie", "session=1; preview=1")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("X-HTTP-Method-Override", "DELETE")
                    .get(ARTICLE, sheet.path())
                    .then()
                    .statusCode(200)
                    .header("Set-Cookie", nullValue())
                    .body("headline", equalTo(sheet.headline()));
    }

    @Test
    void parameters_of_campaigns_share_the_answer_and_unknown_ones_are_refused_even_when_it_lies_ready() {
        var sheet = press.prints();
        read(sheet, "Accept", "*/*");
        var path = "/content/v1/articles/" + sheet.path();

        for (var attempt = 0; ; attempt++) { // a confirmation may fall due between any two
            var hits = hits();
            when().get(path).then().statusCode(200);
            when().get(path + "?utm_source=letter&fbclid=1&gclid=2").then().statusCode(200);
            if (hits() >= hits + 2) break;
            assertTrue(attempt < 20);
        }
        when().get(path + "?utm=1").then().statusCode(400);
        when().get(path + "?field=headline")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("'fields'"));
    }

    @Test
    void a_change_made_elsewhere_is_noticed_within_the_second() {
        var sheet = press.prints();
        when().get(ARTICLE, sheet.path()).then().statusCode(200);

        press.does("update edition set ends_at = clock_timestamp() where article = ?", sheet.article());
        press.does("update generation set value = value + 1");
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (when().get(ARTICLE, sheet.path()).statusCode() != 404)
            assertTrue(Instant.now().isBefore(deadline));
    }

    private static Response read(Sheet sheet, String header, String value) {
        var answer = plain().header(header, value).get(ARTICLE, sheet.path());
        answer.then().statusCode(200);
        return answer;
    }

    /** By itself the test's client would ask for gzip and unpack it unseen. */
    private static RequestSpecification plain() {
        var decoders = DecoderConfig.decoderConfig().noContentDecoders();
        return given().config(RestAssuredConfig.config().decoderConfig(decoders));
    }

    private String encoding(Sheet sheet, String accepted) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(here.resolve("/content/v1/articles/" + sheet.path()))
                    .header("Accept-Encoding", accepted)
                    .build();
            var answer = client.send(request, BodyHandlers.discarding());
            return answer.headers().firstValue("Content-Encoding").orElse(null);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private double hits() {
        return figures.counter("verbatim.reads", "shelf", "hit").count();
    }

    private static Map<String, Set<String>> headers(Response answer) {
        var all = new HashMap<String, Set<String>>();
        for (var header : answer.headers())
            all.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new HashSet<>())
                    .add(header.getValue());
        all.remove("x-request-id");
        return all;
    }

    private static String tail(UUID id) {
        return id.toString().substring(24);
    }
}
