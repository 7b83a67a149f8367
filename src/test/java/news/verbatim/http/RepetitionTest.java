// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.verbatim.Newsroom;
import news.verbatim.Refused;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent twice with the same Idempotency-Key is done once. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepetitionTest {

    static final String ARTICLES = "/desk/v1/articles";

    final String key = fresh("key");
    Newsroom.Person writer;

    @BeforeEach
    void someoneWhoWrites() {
        writer = someone("reporter", "editor");
    }

    Response posts(String address, Object body) {
        return as(writer).header("Idempotency-Key", key).body(body).post(address);
    }

    long articles(ObjectNode story) {
        var headline = story.path("headline").asText();
        return (Long) Rows.of("select count(*) as n from article where headline = ?", headline)
                .getFirst()
                .get("n");
    }

    static void assertSame(Response first, Response again) {
        assertEquals(first.statusCode(), again.statusCode());
        assertEquals(first.asString(), again.asString());
        for (var header : List.of("Location", "ETag", "Content-Type"))
            assertEquals(first.header(header), again.header(header), header);
        again.then().header("Idempotency-Replayed", "true");
    }

    @Test
    void the_same_again_is_answered_again_and_done_once() {
        var story = Stories.rain();

        var first = posts(ARTICLES, story);
        var again = posts(ARTICLES, story);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertSame(first, again);
        assertEquals(1, articles(story));
    }

    @Test
    void what_hangs_under_an_article_is_repeated_with_the_old_revision_in_the_hand() {
        var id = posts(ARTICLES, Stories.rain()).<String>path("id");
        var first = as(writer)
                .header("Idempotency-Key", key + "-2")
                .header("If-Match", "\"1\"")
                .post(ARTICLES + "/" + id + "/proposals");
        var again = as(writer)
                .header("Idempotency-Key", key + "-2")
                .header("If-Match", "\"1\"")
                .post(ARTICLES + "/" + id + "/proposals");

        first.then().statusCode(200).header("ETag", "\"2\"").body("items", not(empty()));
        assertSame(first, again);
    }

    @Test
    void another_request_with_the_same_key_is_refused_in_words() {
        var story = Stories.rain();
        posts(ARTICLES, story);

        Refused.with(posts(ARTICLES, Stories.rain()), 422, "key-reused").body("differing", contains("body"));
        Refused.with(posts(ARTICLES + "?utm_source=a", story), 422, "key-reused")
                .body("differing", contains("address"));
        assertEquals(1, articles(story));
    }

    @Test
    void of_two_at_once_one_is_done_and_both_are_told_of_it() {
        var story = Stories.rain();

        var answers = Together.each(8, _ -> posts(ARTICLES, story));

        assertEquals(Map.of(201, 8L), Together.statuses(answers));
        assertEquals(
                1,
                answers.stream()
                        .map(Response::asString)
                        .collect(Collectors.toSet())
                        .size());
        assertEquals(1, articles(story));
    }

    @Test
    void the_answer_is_kept_where_the_change_is_kept_and_nowhere_else() {
        var story = Stories.rain();
        posts(ARTICLES, story);
        Rows.of(
                "update reply set body = ? where key = ? returning key",
                "{\"from\":\"database\",\"printedBy\":\"a test\"}".getBytes(StandardCharsets.UTF_8),
                key);

        posts(ARTICLES, story).then().statusCode(201).body("from", equalTo("database"));
    }

    @Test
    void whoever_hangs_up_before_the_answer_and_sends_it_again_has_it_done_once() throws IOException {
        var story = Stories.rain();
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var body = story.toString().getBytes(StandardCharsets.UTF_8);
            var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\n"
                            .formatted(ARTICLES, writer.token(), key)
                    + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        }

        posts(ARTICLES, story).then().statusCode(201);
        posts(ARTICLES, story).then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(1, articles(story));
    }

    @Test
    void what_was_refused_may_be_put_right_with_the_same_key() {
        var story = Stories.rain();
        var wrong = story.deepCopy().put("section", fresh("nowhere"));

        Refused.with(posts(ARTICLES, wrong), 422, "unacceptable", "/section");

        posts(ARTICLES, story).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void the_key_of_one_user_is_nothing_to_another() {
        var story = Stories.rain();
        posts(ARTICLES, story);

        as(someone("reporter"))
                .header("Idempotency-Key", key)
                .body(story)
                .post(ARTICLES)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());

        assertEquals(2, articles(story));
    }

    @Test
    void a_rehearsal_uses_up_no_key() {
        var page = "Rain returns to Elmsby\n\nRain fell on Elmsby for the first time since May, and nobody minded.\n\n"
                + "\u201cWe had stopped hoping,\u201d said Oda Brandt, who keeps the mill by the river.\n";
        var request = as(writer).contentType("text/plain; charset=utf-8").header("Idempotency-Key", key);
        request.body(page)
                .queryParam("dryRun", "true")
                .post("/desk/v1/intake")
                .then()
                .statusCode(200);

        as(writer)
                .contentType("text/plain; charset=utf-8")
                .header("Idempotency-Key", key)
                .body(page)
                .post("/desk/v1/intake")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void a_secret_is_told_once_and_kept_nowhere() {
        var first = posts("/desk/v1/tryouts/secrets", "{}");
        var again = posts("/desk/v1/tryouts/secrets", "{}");

        first.then().statusCode(201).body("key", equalTo("swordfish")).body("name", equalTo("front door"));
        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("name", equalTo("front door"));
        again.then().body("$", hasKey("key")).body("key", nullValue());
        assertEquals(
                Set.of(),
                Rows.of("select body from reply where key = ?", key).stream()
                        .filter(row -> new String((byte[]) row.get("body"), StandardCharsets.UTF_8).contains("fish"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_form_is_the_same_where_its_parts_are_the_same() {
        var first = sends("drops");
        var again = sends("drops");

        first.then().statusCode(200).header("Idempotency-Replayed", nullValue());
        assertSame(first, again);
        Refused.with(sends("drips"), 422, "key-reused").body("differing", contains("body"));
    }

    Response sends(String file) {
        return as(writer)
                .contentType("multipart/form-data")
                .header("Idempotency-Key", key)
                .multiPart("name", "rain")
                .multiPart("file", "rain.txt", file.getBytes(StandardCharsets.UTF_8))
                .post("/desk/v1/tryouts/secrets/form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00e4", "a\tb"})
    void a_key_that_is_no_text_is_refused(String word) {
        Refused.with(
                as(writer).header("Idempotency-Key", word).body(Stories.rain()).post(ARTICLES),
                400,
                "invalid-parameter");
    }

    @Test
    void a_key_has_255_letters_at_most_and_is_said_once() {
        var story = Stories.rain();
        Refused.with(
                as(writer)
                        .header("Idempotency-Key", "a".repeat(256))
                        .body(story)
                        .post(ARTICLES),
                400,
                "invalid-parameter");
        Refused.with(
                as(writer).header("Idempotency-Key", "a", "b").body(story).post(ARTICLES), 400, "invalid-parameter");
        as(writer)
                .header("Idempotency-Key", key + "~".repeat(255 - key.length()))
                .body(story)
                .post(ARTICLES)
                .then()
                .statusCode(201);
    }

    @Test
    void what_changes_something_that_is_there_needs_no_key() {
        var id = posts(ARTICLES, Stories.rain()).<String>path("id");
        as(writer)
                .header("Idempotency-Key", "two words")
                .header("If-Match", "\"1\"")
                .body("{\"stage\": \"in-review\"}")
                .put(ARTICLES + "/" + id + "/stage")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", not(equalTo("true")));
    }

    @Test
    void an_old_answer_is_swept_away_and_a_young_one_is_not() throws Exception {
        var old = Stories.rain();
        posts(ARTICLES, old);
        Rows.of("update reply set created_at = created_at - interval '25 hours' where key = ? returning key", key);
        var young = Stories.rain();
        as(writer).header("Idempotency-Key", key + "-2").body(young).post(ARTICLES);

        assertTrue(Arc.container().instance(Replies.class).get().sweep() >= 1);

        posts(ARTICLES, old).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        as(writer)
                .header("Idempotency-Key", key + "-2")
                .body(young)
                .post(ARTICLES)
                .then()
                .header("Idempotency-Replayed", "true");
    }
}
