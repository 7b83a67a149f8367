// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.signIn;
import static news.verbatim.Newsroom.someone;
import static news.verbatim.Newsroom.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import news.verbatim.boot.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {

    static RequestSpecification form(String username, String password) {
        return given().formParams("grant_type", "password", "username", username, "password", password);
    }

    static void isRefused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("Cache-Control", equalTo("private, no-store"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void whoever_signs_in_gets_a_token_that_says_who_they_are() {
        var person = someone("editor", "reporter");

        form(person.username(), person.password())
                .post("/access/v1/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("access_token", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(28_800));
        as(person)
                .get("/access/v1/me")
                .then()
                .statusCode(200)
                .body("username", equalTo(person.username()))
                .body("roles", contains("reporter", "editor"));
    }

    @Test
    void what_swagger_ui_sends_besides_is_passed_over() {
        var person = someone();
        form(person.username(), person.password())
                .formParams("scope", "", "client_id", "x", "client_secret", "y")
                .auth()
                .preemptive()
                .basic("client", "secret")
                .post("/access/v1/token")
                .then()
                .statusCode(200);
    }

    @Test
    void a_wrong_name_and_a_wrong_password_get_the_same_answer() {
        var person = someone();
        for (var request : new RequestSpecification[] {
            form(person.username(), "not the password"),
            form("nobody-of-this-name", person.password()),
            form("Robert'); drop table account;--", "x")
        }) {
            var answer = request.post("/access/v1/token").then();
            isRefused(answer);
            answer.body("error", equalTo("invalid_grant"))
                    .body("error_description", equalTo("The user name or the password is wrong"));
        }
    }

    @Test
    void other_grants_and_forms_without_a_name_are_refused_in_the_words_of_oauth() {
        given().formParams("grant_type", "client_credentials")
                .post("/access/v1/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        given().formParams("grant_type", "password", "username", "x")
                .post("/access/v1/token")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("error", equalTo("invalid_request"));
        given().contentType("application/json")
                .body("{}")
                .post("/access/v1/token")
                .then()
                .statusCode(415);
    }

    @Test
    void signing_out_ends_every_session_at_once() {
        var person = someone("reporter");
        var second = signIn(person.username(), person.password());

        as(person).delete("/access/v1/token").then().statusCode(204);

        isRefused(as(person).get("/access/v1/me").then());
        isRefused(with(second).get("/access/v1/me").then());
        with(signIn(person.username(), person.password()))
                .get("/access/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void whoever_changes_their_password_shows_the_old_one_and_signs_in_again() {
        var person = someone("reporter");
        var wrong = as(person)
                .body("{\"current\": \"not it at all\", \"password\": \"short\"}")
                .put("/access/v1/me/password")
                .then();
        wrong.statusCode(422).body("errors.pointer", contains("/password"));
        as(person)
                .body("{\"current\": \"not it at all\", \"password\": \"%s\"}".formatted(person.username()))
                .put("/access/v1/me/password")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/password", "/current"));

        as(person)
                .body("{\"current\": \"%s\", \"password\": \"пароль из слов\"}".formatted(person.password()))
                .put("/access/v1/me/password")
                .then()
                .statusCode(204);

        isRefused(as(person).get("/access/v1/me").then());
        isRefused(form(person.username(), person.password())
                .post("/access/v1/token")
                .then());
        with(signIn(person.username(), "пароль из слов"))
                .get("/access/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void a_crowd_that_signs_in_is_served_or_told_to_come_back() throws Exception {
        var person = someone();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 40)
                    .mapToObj(_ -> crowd.submit(
                            () -> form(person.username(), "wrong one").post("/access/v1/token")))
                    .toList();
            for (var answer : answers) {
                var told = answer.get();
                assertThat(told.statusCode(), oneOf(401, 429, 503));
                if (told.statusCode() != 401) assertThat(told.header("Retry-After"), matchesPattern("[1-9]\\d?"));
            }
        }
    }

    @Test
    void what_is_public_stays_so_with_a_token_that_is_none() {
        var person = someone();
        with("nonsense").get("/content/v1/articles").then().statusCode(200);
        form(person.username(), person.password())
                .header("Authorization", "Bearer nonsense")
                .post("/access/v1/token")
                .then()
                .statusCode(200);
        isRefused(with("nonsense").get("/desk/v1/tryouts/guarded").then());
        when().get("/access/v1/me").then().statusCode(401);
    }

    @Test
    void the_key_is_for_nobody_else_to_read() throws Exception {
        someone();
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(TestDatabase.key())), equalTo("rw-------"));
    }
}
