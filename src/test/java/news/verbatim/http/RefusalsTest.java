// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalsTest {

    static final String TRYOUTS = "/desk/v1/tryouts";

    static void isProblem(ValidatableResponse answer, int status, String kind) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body("type", equalTo("/problems/" + kind))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", startsWith("/"))
                .body("errors", notNullValue());
    }

    @Test
    void a_refusal_is_a_problem_with_its_facts_beside() {
        var answer = when().get(TRYOUTS + "/failing/refusal").then();
        isProblem(answer, 409, "stage-conflict");
        answer.body("legal", contains("draft")).body("instance", equalTo(TRYOUTS + "/failing/refusal"));
    }

    @Test
    void an_accident_is_told_by_a_number_and_by_nothing_else() {
        var answer = when().get(TRYOUTS + "/failing/bug").then();
        isProblem(answer, 500, "unexpected");
        answer.body("$", hasKey("incident")).body("detail", not(containsString("secret")));
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 409, already-exists",
        "23503, 409, in-use",
        "08006, 503, database-unavailable",
        "57P01, 503, database-unavailable",
        "53300, 503, database-unavailable",
        "53100, 503, database-unavailable",
        "57014, 503, overloaded",
        "timeout, 503, overloaded",
        "22021, 400, forbidden-character",
        "42601, 500, unexpected"
    })
    void what_the_database_says_is_translated(String state, int status, String kind) {
        var answer = when().get(TRYOUTS + "/failing/" + state).then();
        isProblem(answer, status, kind);
        answer.header("Retry-After", status == 503 ? equalTo("2") : nullValue());
    }

    @Test
    void addresses_and_methods_that_do_not_exist_are_problems() {
        isProblem(when().get("/nowhere").then(), 404, "not-found");
        isProblem(when().get("/desk/v1/nowhere").then(), 404, "not-found");
        isProblem(when().get("/q/nowhere").then(), 404, "not-found");
        isProblem(when().patch(TRYOUTS).then(), 405, "method-not-allowed");
        when().patch(TRYOUTS).then().header("Allow", containsString("POST"));
        isProblem(given().when().request("TRACE", TRYOUTS).then(), 405, "method-not-allowed");
        isProblem(given().when().request("BREW", TRYOUTS).then(), 405, "method-not-allowed");
    }

    @Test
    void other_formats_are_problems() {
        isProblem(given().accept("image/png").get(TRYOUTS).then(), 406, "not-acceptable");
        isProblem(
                given().contentType("application/xml")
                        .body("<a/>")
                        .post(TRYOUTS)
                        .then(),
                415,
                "unsupported-media-type");
        isProblem(given().contentType("text/plain").body("{}").post(TRYOUTS).then(), 415, "unsupported-media-type");
    }

    @Test
    void who_is_not_signed_in_is_told_how() {
        var answer = when().get(TRYOUTS + "/guarded").then();
        isProblem(answer, 401, "unauthenticated");
        answer.header("WWW-Authenticate", startsWith("Bearer"));
        isProblem(when().get(TRYOUTS + "/unannotated").then(), 401, "unauthenticated");
    }

    @Test
    void a_body_is_repeated_as_it_was_given_with_nulls_said() {
        given().contentType(ContentType.JSON)
                .body(
                        "{\"text\": \"  “é” e\\u0301 \uD83D\uDC69\u200D\uD83D\uDE80\", \"mood\": \"high-spirits\", \"at\": \"2025-11-27T15:44:00+03:00\"}")
                .post(TRYOUTS)
                .then()
                .statusCode(200)
                .body("text", equalTo("  “é” e\u0301 \uD83D\uDC69\u200D\uD83D\uDE80"))
                .body("mood", equalTo("high-spirits"))
                .body("at", equalTo("2025-11-27T15:44:00+03:00"))
                .body("$", hasKey("stars"))
                .body("stars", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                                   | 400 | malformed-json",
                "null                                 | 400 | wrong-type",
                "[]                                   | 400 | wrong-type",
                "\"\"                                 | 400 | wrong-type",
                "{\"text\": \"a\", \"text\": \"b\"}   | 400 | malformed-json",
                "{\"text\": \"a\"} x                  | 400 | malformed-json",
                "{\"txt\": \"a\"}                     | 400 | unknown-field",
                "{\"text\": 1e1000000000}             | 400 | wrong-type",
                "{\"text\": \"a\\u0000\"}             | 400 | forbidden-character",
                "{\"text\": \"a\\ud800\"}             | 400 | forbidden-character",
                "{\"text\": \"a\", \"mood\": \"low\"} | 422 | unacceptable",
                "{}                                   | 422 | unacceptable"
            })
    void bodies_that_cannot_be_taken_are_problems(String body, int status, String kind) {
        isProblem(given().contentType(ContentType.JSON).body(body).post(TRYOUTS).then(), status, kind);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        var bytes = new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'};
        isProblem(
                given().contentType("application/json")
                        .body(bytes)
                        .post(TRYOUTS)
                        .then(),
                400,
                "invalid-encoding");
    }

    @Test
    void deep_json_is_refused() {
        var deep = "{\"parts\":".repeat(5000);
        isProblem(given().contentType(ContentType.JSON).body(deep).post(TRYOUTS).then(), 400, "malformed-json");
    }

    @Test
    void all_faults_of_a_stage_are_told_at_once() {
        given().contentType(ContentType.JSON)
                .body(
                        "{\"text\": \"\", \"mood\": \"high-spirit\", \"at\": \"2025-02-30T00:00:00+25:00\", \"stars\": 99999999999}")
                .post(TRYOUTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/stars", "/mood", "/at", "/text"))
                .body("errors[1].detail", endsWith("did you mean 'high-spirits'?"));
    }
}
