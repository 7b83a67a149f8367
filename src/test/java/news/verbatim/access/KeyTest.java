// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static io.restassured.RestAssured.given;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.with;
import static news.verbatim.access.SignInTest.isRefused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyTest {

    @Inject
    DataSource database;

    static Response change(Response key, int revision, String body) {
        return as("admin")
                .header("If-Match", "\"" + revision + "\"")
                .body(body)
                .put("/access/v1/keys/" + key.path("id"));
    }

    static void revoke(Response key, int revision) {
        as("admin")
                .header("If-Match", "\"" + revision + "\"")
                .delete("/access/v1/keys/" + key.path("id"))
                .then()
                .statusCode(204);
    }

    @Test
    void a_key_is_shown_once_and_stored_as_nothing_that_opens_anything() throws SQLException {
        var key = Keys.made("desk", "editor", "reporter");
        key.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("key", matchesPattern("vb_ed_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}"))
                .body("scopes", contains("desk"))
                .body("roles", contains("reporter", "editor"));
        String text = key.path("key");
        assertTrue(text.startsWith(key.<String>path("prefix") + "_"));
        as("admin")
                .get(key.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("key", nullValue())
                .body("createdBy", notNullValue());
        as("admin").get("/access/v1/keys?limit=100").then().statusCode(200).body("items.key", hasItem(nullValue()));

        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select k::text from api_key k where id = ?")) {
            query.setObject(1, UUID.fromString(key.path("id")));
            var row = query.executeQuery();
            assertTrue(row.next());
            assertFalse(row.getString(1).contains(text.substring(text.length() - 49, text.length() - 6)));
        }
    }

    @Test
    void what_may_be_answered_again_holds_no_key() {
        var made = new KeyView(
                UUID.randomUUID(),
                "x",
                "vb_pub_x",
                List.of(),
                List.of(),
                null,
                null,
                null,
                1,
                Instant.EPOCH,
                "a",
                Instant.EPOCH,
                "a",
                "secret");
        assertNull(made.stored().key());
    }

    @Test
    void a_key_for_the_desk_works_with_its_roles_and_under_its_name() {
        var key = Keys.made("desk", "reporter");
        String text = key.path("key");
        var article = with(text).body(Stories.rain()).post("/desk/v1/articles");
        article.then().statusCode(201).body("createdBy", equalTo("key:" + key.path("name")));
        var at = "/desk/v1/articles/" + article.path("id");
        with(text)
                .header("If-Match", "\"1\"")
                .body(Stories.rain())
                .put(at)
                .then()
                .statusCode(200);
        Refused.with(with(text).header("If-Match", "\"2\"").body("{}").put(at + "/publication"), 403, "forbidden");
        Refused.with(with(text).get("/access/v1/users"), 403, "forbidden");
        Refused.with(with(text).get("/access/v1/me"), 403, "forbidden");
        as("admin").get(key.header("Location")).then().body("lastUsedAt", notNullValue());
    }

    @Test
    void a_key_for_content_opens_neither_the_desk_nor_the_access() {
        var text = Keys.text("content");
        for (var address : List.of("/desk/v1/articles", "/desk/v1/site", "/access/v1/me", "/access/v1/keys"))
            Refused.with(with(text).get(address), 403, "forbidden");
    }

    @Test
    void a_key_for_previews_reads_previews_and_readiness_and_nothing_else() {
        var id = as("reporter")
                .body(Stories.rain())
                .post("/desk/v1/articles")
                .then()
                .extract()
                .<String>path("id");
        var text = Keys.text("preview");
        for (var part : List.of("/preview", "/readiness"))
            with(text).get("/desk/v1/articles/" + id + part).then().statusCode(200);
        for (var part : List.of("", "/captions", "/revisions", "/publication"))
            Refused.with(with(text).get("/desk/v1/articles/" + id + part), 403, "forbidden");
    }

    @Test
    void a_key_opens_nothing_in_an_address_or_another_header() {
        var text = Keys.text("desk", "editor");
        given().header("X-Api-Key", text).get("/desk/v1/articles").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic(text, "")
                .get("/desk/v1/articles")
                .then()
                .statusCode(401);
        given().cookie("key", text).get("/desk/v1/articles").then().statusCode(401);
        assertThat(given().get("/desk/v1/articles?access_token=" + text).statusCode(), oneOf(400, 401));
    }

    @Test
    void a_key_that_is_not_quite_one_is_refused() {
        var text = Keys.text("desk", "editor");
        var other = KeyText.fresh(List.of(Scope.DESK));
        var last = text.charAt(text.length() - 1);
        for (var wrong : List.of(
                text.substring(0, text.length() - 1) + (last == 'a' ? 'b' : 'a'),
                text.substring(0, text.length() - 1),
                text + "a",
                text.toUpperCase(Locale.ROOT),
                other.whole(),
                "vb_",
                "vb_ed_" + "x".repeat(8) + "_" + "x".repeat(49)))
            isRefused(with(wrong).get("/desk/v1/articles").then());
    }

    @Test
    void the_secret_of_one_key_does_not_open_with_the_name_of_another() {
        var mine = Keys.text("desk", "editor");
        var theirs = KeyText.of(Keys.text("desk", "editor")).orElseThrow();
        assertFalse(theirs.isOf(KeyText.of(mine).orElseThrow().digest()));
        assertTrue(theirs.isOf(theirs.digest()));
    }

    @Test
    void a_revoked_key_opens_nothing_from_then_on_and_stays_on_the_list() {
        var key = Keys.made("desk", "editor");
        with(key.path("key")).get("/desk/v1/articles").then().statusCode(200);
        Refused.with(as("admin").delete("/access/v1/keys/" + key.path("id")), 428, "precondition-required");
        revoke(key, 1);
        isRefused(with(key.path("key")).get("/desk/v1/articles").then());
        as("admin").get("/access/v1/keys/" + key.path("id")).then().body("revokedAt", notNullValue());
        Refused.with(change(key, 2, "{\"roles\": [\"photo\"]}"), 422, "unacceptable");
        as("admin")
                .body(Keys.body(key.path("name"), "[\"content\"]", "[]"))
                .post("/access/v1/keys")
                .then()
                .statusCode(409);
    }

    @Test
    void the_end_and_the_roles_of_a_key_can_be_changed_by_those_who_saw_them() throws SQLException {
        var key = Keys.made("desk", "editor");
        var end = Instant.now().plusSeconds(3600);
        Refused.with(change(key, 7, "{\"roles\": [\"photo\"]}"), 412, "stale-revision");
        var body = "{\"roles\": [\"photo\"], \"expiresAt\": \"" + end + "\"}";
        change(key, 1, body).then().statusCode(200).header("ETag", "\"2\"").body("roles", contains("photo"));
        change(key, 2, body).then().statusCode(200).header("ETag", "\"2\"");
        with(key.path("key"))
                .body(Stories.rain())
                .post("/desk/v1/articles")
                .then()
                .statusCode(403);
        with(key.path("key")).get("/desk/v1/articles").then().statusCode(200);

        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update api_key set expires_at = now() where id = ?")) {
            update.setObject(1, UUID.fromString(key.path("id")));
            assertEquals(1, update.executeUpdate());
        }
        var late = KeyText.of(key.path("key")).orElseThrow();
        standings.look(late);
        isRefused(with(late.whole()).get("/desk/v1/articles").then());
    }

    @Inject
    KeyStandings standings;

    @Test
    void what_is_wrong_with_a_new_key_is_told_at_once() {
        Refused.with(as("admin").body("{}").post("/access/v1/keys"), 422, "unacceptable")
                .body("errors.pointer", containsInAnyOrder("/name", "/scopes"));
        as("admin")
                .body(Keys.body("Key One", "[\"content\"]", "[\"editor\"]"))
                .post("/access/v1/keys")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/roles"));
        for (var roles : List.of("[]", "[\"editor\", \"admin\"]"))
            as("admin")
                    .body(Keys.body(fresh("robot"), "[\"desk\"]", roles))
                    .post("/access/v1/keys")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/roles"));
        as("admin")
                .body("{\"name\": \"%s\", \"scopes\": [\"content\"], \"expiresAt\": \"2020-01-01T00:00:00Z\"}"
                        .formatted(fresh("robot")))
                .post("/access/v1/keys")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresAt"));
        as("admin")
                .body(Keys.body(fresh("robot"), "[null]", "[]"))
                .post("/access/v1/keys")
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_open_to_all_stays_so_with_a_key_that_is_none() {
        for (var text : List.of("vb_nonsense", Keys.text("preview"), "x.y.z"))
            with(text).get("/content/v1/articles").then().statusCode(200).body("items", notNullValue());
        assertThat(as("admin").get("/access/v1/keys").path("items"), not(empty()));
    }
}
