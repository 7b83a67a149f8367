// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.signIn;
import static news.verbatim.Newsroom.someone;
import static news.verbatim.Newsroom.with;
import static news.verbatim.access.SignInTest.form;
import static news.verbatim.access.SignInTest.isRefused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import news.verbatim.kernel.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UsersTest {

    @Inject
    Accounts accounts;

    static final String PASSWORD = "ink and paper";

    static Response add(String username, String password, String roles) {
        return as("admin")
                .body("{\"username\": \"%s\", \"displayName\": \"Ada Quill\", \"password\": \"%s\", \"roles\": %s}"
                        .formatted(username, password, roles))
                .post("/access/v1/users");
    }

    static Response change(String username, int revision, String rest) {
        return as("admin")
                .header("If-Match", "\"" + revision + "\"")
                .body("{\"displayName\": \"Ada Q.\", " + rest + "}")
                .put("/access/v1/users/" + username);
    }

    @Test
    void an_administrator_lets_someone_in_and_their_password_is_told_to_nobody() {
        var name = fresh("ada");
        add(name, PASSWORD, "[\"photo\", \"reporter\", \"photo\"]")
                .then()
                .statusCode(201)
                .header("Location", containsString("/access/v1/users/" + name))
                .header("ETag", "\"1\"")
                .body("roles", contains("reporter", "photo"))
                .body("enabled", equalTo(true))
                .body("$", not(hasKey("password")));

        with(signIn(name, PASSWORD)).get("/access/v1/me").then().body("displayName", equalTo("Ada Quill"));
        as("admin")
                .get("/access/v1/users/" + name)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1));
        as("admin").get("/access/v1/users?limit=100").then().statusCode(200).body("items.username", not(empty()));
        add(name, PASSWORD, "[]").then().statusCode(409).body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void what_is_wrong_with_a_new_user_is_told_at_once() {
        add("Ada Quill", "password", "[\"reportr\"]")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/roles/0", "/username", "/password"))
                .body("errors[0].detail", containsString("'reporter'"));
        add(fresh("ada"), "1234567", "[]").then().statusCode(422).body("errors.pointer", contains("/password"));
        add(fresh("ada"), "x".repeat(129), "[]").then().statusCode(422).body("errors.kind", contains("too-long"));
        add(fresh("ada"), "\uD83D\uDDDE".repeat(128), "[]").then().statusCode(201);
        add("x".repeat(65), PASSWORD, "[]").then().statusCode(422);
    }

    @Test
    void a_right_that_is_taken_away_is_gone_at_once() {
        var name = fresh("ada");
        add(name, PASSWORD, "[\"admin\"]");
        var token = signIn(name, PASSWORD);
        with(token).get("/access/v1/users").then().statusCode(200);

        change(name, 1, "\"roles\": [\"photo\"], \"enabled\": true")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        isRefused(with(token).get("/access/v1/users").then());
        with(signIn(name, PASSWORD))
                .get("/access/v1/users")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void nobody_is_deleted_but_whoever_is_disabled_stays_out() {
        var name = fresh("ada");
        add(name, PASSWORD, "[\"reporter\"]");
        var token = signIn(name, PASSWORD);
        as("admin")
                .header("If-Match", "\"1\"")
                .delete("/access/v1/users/" + name)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS, PUT");

        change(name, 1, "\"roles\": [\"reporter\"], \"enabled\": false")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));

        isRefused(with(token).get("/access/v1/me").then());
        isRefused(form(name, PASSWORD).post("/access/v1/token").then());
    }

    @Test
    void an_administrator_can_give_a_new_password() {
        var name = fresh("ada");
        add(name, PASSWORD, "[]");
        change(name, 1, "\"roles\": [], \"enabled\": true, \"password\": \"quite another\"")
                .then()
                .statusCode(200);
        isRefused(form(name, PASSWORD).post("/access/v1/token").then());
        signIn(name, "quite another");
    }

    @Test
    void changes_name_the_revision_they_were_made_on() {
        var name = fresh("ada");
        add(name, PASSWORD, "[]");
        as("admin").body("{}").put("/access/v1/users/" + name).then().statusCode(428);
        change(name, 7, "\"roles\": [\"photo\"], \"enabled\": true")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-revision"))
                .body("current.revision", equalTo(1))
                .body("changed", hasItem("/roles"));
        change(fresh("nobody"), 1, "\"roles\": [], \"enabled\": true").then().statusCode(404);
        change(name, 1, "\"enabled\": true").then().statusCode(422).body("errors.pointer", contains("/roles"));
    }

    @Test
    void signing_in_and_out_is_no_change_to_the_account() {
        var person = someone("reporter");
        as(person).delete("/access/v1/token").then().statusCode(204);
        as("admin").get("/access/v1/users/" + person.username()).then().header("ETag", "\"1\"");
    }

    @Test
    void the_last_administrator_cannot_be_taken_out() {
        var name = someone("admin").username();
        QuarkusTransaction.begin();
        try {
            accounts.update("enabled = false where username <> ?1", name);
            var last = accounts.get(name);
            var refusal = assertThrows(Refusal.class, () -> accounts.refuseIfLastAdmin(last));
            assertEquals(409, refusal.kind().status());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void only_administrators_see_the_users() {
        for (var role : new String[] {"reporter", "photo", "editor", "publisher", "legal"})
            as(role).get("/access/v1/users").then().statusCode(403);
    }

    @Test
    void a_password_has_8_to_128_characters_however_many_bytes_those_are() {
        for (var good : List.of("gänsefüß", "🦆".repeat(8), "q".repeat(7) + "r", "qr".repeat(64), "🦆".repeat(128)))
            add(fresh("ada"), good, "[]").then().statusCode(201);
        for (var bad : List.of(
                "", "seven77", "🦆".repeat(7), "qr".repeat(64) + "q", "12345678", "PassWord123", "x".repeat(129)))
            add(fresh("ada"), bad, "[]").then().statusCode(422).body("errors.pointer", contains("/password"));
        var name = fresh("someone");
        add(name, name, "[]").then().statusCode(422).body("errors.pointer", contains("/password"));
    }

    @Test
    void an_administrator_ends_all_sessions_of_a_user_and_gives_them_another_password() {
        var person = someone("reporter");
        var second = signIn(person.username(), person.password());
        as("admin")
                .delete("/access/v1/users/" + person.username() + "/sessions")
                .then()
                .statusCode(204);
        for (var token : List.of(person.token(), second))
            with(token).get("/access/v1/me").then().statusCode(401);
        var third = signIn(person.username(), person.password());
        with(third).get("/access/v1/me").then().statusCode(200);

        change(
                        person.username(),
                        1,
                        "\"roles\": [\"reporter\"], \"enabled\": true, \"password\": \"another of the words\"")
                .then()
                .statusCode(200);
        with(third).get("/access/v1/me").then().statusCode(401);
        signIn(person.username(), "another of the words");
        as("admin")
                .delete("/access/v1/users/nobody-of-this-name/sessions")
                .then()
                .statusCode(404);
        as("editor")
                .delete("/access/v1/users/" + person.username() + "/sessions")
                .then()
                .statusCode(403);
    }
}
