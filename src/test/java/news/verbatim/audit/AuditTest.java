// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import static io.restassured.RestAssured.given;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.http.TurnedAway;
import news.verbatim.kernel.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {

    final Desk desk = new Desk();
    final String request = fresh("request");

    @Inject
    Event<TurnedAway> turnedAway;

    @Inject
    Refusals refusals;

    static Response audit(String query) {
        return as("legal").get("/desk/v1/audit?" + query);
    }

    /** A refusal is written down beside its answer, so it may come a moment later. */
    static List<Map<String, Object>> refused(String request) {
        var patience = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(patience)) {
            var rows = Rows.of("select * from audit where request = ?", request);
            if (!rows.isEmpty()) return rows;
            LockSupport.parkNanos(5_000_000);
        }
        return fail("Nobody wrote down " + request);
    }

    @Test
    void everything_done_to_an_article_is_listed_newest_first() {
        var article = desk.writes(Stories.rain());
        desk.rewrites(article, Stories.rain()).then().statusCode(200);

        audit("article=" + article.id())
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("rewriteArticle", "startArticle")))
                .body("items.revisionBefore", equalTo(Arrays.asList(1, null)))
                .body("items.revisionAfter", equalTo(List.of(2, 1)))
                .body("items[0].object.kind", equalTo("article"))
                .body("items[0].object.id", equalTo(article.id()))
                .body("items[0].via", equalTo("token"))
                .body("items[0].requestId", notNullValue())
                .body("items[0].hash", matchesPattern("[0-9a-f]{64}"))
                .body("items[0].details", nullValue());
    }

    @Test
    void it_can_be_asked_by_person_action_and_time_and_paged() {
        var person = someone("editor");
        for (var i = 0; i < 3; i++) as(person).body(Stories.rain()).post("/desk/v1/articles");
        as(person)
                .body("{\"slug\": \"%s\", \"name\": \"Rain\"}".formatted(fresh("rain")))
                .post("/desk/v1/tags");
        var mine = "actor=" + person.username();

        audit(mine).then().body("items.size()", equalTo(4)).body("items.actor", everyItem(equalTo(person.username())));
        audit(mine + "&action=addTag").then().body("items.size()", equalTo(1));
        audit(mine + "&from=2100-01-01").then().body("items", empty());
        audit(mine + "&to=2100-01-01").then().body("items.size()", equalTo(4));
        var first =
                audit(mine + "&limit=3").then().body("items.size()", equalTo(3)).extract();
        var next = audit(mine + "&limit=3&cursor=" + first.<String>path("page.next"))
                .then();
        next.body("items.size()", equalTo(1)).body("items[0].action", equalTo("startArticle"));
        audit(mine + "&limit=3&cursor=" + next.extract().<String>path("page.prev"))
                .then()
                .body("items.sequence", equalTo(first.path("items.sequence")));
        Refused.with(audit("article=x&from=then&cursor=a"), 400, "invalid-parameter", "?article", "?from", "?cursor");
    }

    @Test
    void what_was_done_to_users_and_keys_is_not_for_editors_to_see() {
        as("admin").post("/access/v1/signing-keys").then().statusCode(200);
        for (var below : List.of("user", "key", "signing-key"))
            as("editor")
                    .queryParam("limit", 100)
                    .get("/desk/v1/audit")
                    .then()
                    .statusCode(200)
                    .body("items.object.kind", not(hasItem(below)));
        as("admin")
                .queryParam("action", "turnSigningKey")
                .get("/desk/v1/audit")
                .then()
                .body("items.object.kind", hasItem("signing-key"));
        as("editor")
                .queryParam("action", "turnSigningKey")
                .get("/desk/v1/audit")
                .then()
                .body("items", empty());
    }

    @Test
    void what_changes_nothing_is_no_line() {
        var story = Stories.rain();
        var article = desk.writes(story);
        desk.rewrites(article, desk.story(article)).then().statusCode(200).header("ETag", "\"1\"");
        Refused.with(desk.rewrites(article, story.put("section", fresh("nowhere"))), 422, "unacceptable");

        audit("article=" + article.id()).then().body("items.action", equalTo(List.of("startArticle")));
    }

    @Test
    void what_is_answered_again_is_told_once() {
        var key = fresh("key");
        var story = Stories.rain();
        var id = desk.says()
                .header("Idempotency-Key", key)
                .body(story)
                .post("/desk/v1/articles")
                .<String>path("id");
        desk.says().header("Idempotency-Key", key).body(story).post("/desk/v1/articles");

        audit("article=" + id).then().body("items.size()", equalTo(1));
    }

    @Test
    void who_may_not_is_remembered() {
        var person = someone("reporter");
        var article = desk.writes(Stories.rain());

        as(person)
                .header("X-Request-Id", request)
                .header("If-Match", article.tag())
                .body("{}")
                .put("/desk/v1/articles/" + article.id() + "/publication")
                .then()
                .statusCode(403);

        var line = refused(request).getFirst();
        assertEquals(person.username(), line.get("actor"));
        assertEquals("publishArticle", line.get("action"));
        assertEquals("refused: forbidden", line.get("details"));
        assertEquals(article.id(), "" + line.get("article"));
    }

    @Test
    void who_would_be_the_last_administrator_to_leave_is_remembered() {
        var last = someone("admin");
        var others = Rows.of(
                "update account set enabled = false where enabled and 'admin' = any(roles) and username <> ? returning id",
                last.username());
        try {
            as(last).header("X-Request-Id", request)
                    .header("If-Match", "\"1\"")
                    .body("{\"displayName\": \"Ada\", \"roles\": [], \"enabled\": true}")
                    .put("/access/v1/users/" + last.username())
                    .then()
                    .statusCode(409);
        } finally {
            others.forEach(
                    row -> Rows.of("update account set enabled = true where id = ? returning id", row.get("id")));
        }

        var line = refused(request).getFirst();
        assertEquals("changeUser", line.get("action"));
        assertEquals(last.username(), line.get("object"));
        assertEquals("refused: in-use", line.get("details"));
    }

    @Test
    void who_fails_to_sign_in_is_remembered_by_the_name_they_tried() {
        var person = someone("reporter");
        given().header("X-Request-Id", request)
                .formParams("grant_type", "password", "username", person.username(), "password", "swordfish-1")
                .post("/access/v1/token")
                .then()
                .statusCode(401);

        var line = refused(request).getFirst();
        assertEquals("nobody", line.get("actor"));
        assertEquals("signIn", line.get("action"));
        assertEquals("user", line.get("kind"));
        assertEquals(person.username(), line.get("object"));
        assertThat(line.toString(), not(containsString("swordfish")));
        audit("action=signIn&limit=100").then().body("items.requestId", hasItem(request));
        as("editor").get("/desk/v1/audit?action=signIn").then().statusCode(200).body("items", empty());
    }

    @Test
    void what_is_no_user_name_is_not_kept_since_it_may_be_a_password() {
        given().header("X-Request-Id", request)
                .formParams("grant_type", "password", "username", "My Secret 1", "password", "x")
                .post("/access/v1/token")
                .then()
                .statusCode(401);

        assertThat(refused(request).toString(), not(containsString("Secret")));
    }

    @Test
    void a_flood_of_refusals_fills_one_line() throws Exception {
        var method = AuditTest.class.getDeclaredMethod("a_flood_of_refusals_fills_one_line");
        IntStream.range(0, 5000).forEach(_ -> turnedAway.fire(new TurnedAway(method, Kind.RATE_LIMITED)));
        refusals.tellRest();

        var lines = Rows.of("select actor, details from audit where details like ?", "%" + method.getName() + "%");
        assertEquals(1, lines.size());
        assertEquals("system", lines.getFirst().get("actor"));
        assertThat(lines.toString(), containsString(method.getName() + " rate-limited: 5000"));
    }
}
