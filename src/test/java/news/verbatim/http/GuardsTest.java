// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.http.RefusalsTest.TRYOUTS;
import static news.verbatim.http.RefusalsTest.isProblem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardsTest {

    @Test
    void a_change_must_name_the_revision_it_was_made_on() {
        var change = given().contentType(ContentType.JSON).body("{\"text\": \"x\"}");
        isProblem(change.put(TRYOUTS + "/1").then(), 428, "precondition-required");
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"x\"}")
                .header("If-Match", "\"7\"")
                .put(TRYOUTS + "/1")
                .then()
                .statusCode(200)
                .body(equalTo("7"));
        when().delete(TRYOUTS + "/1").then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "7", "W/\"7\"", "\"7", "\"7\", \"8\"", "\"x\"", "\"-1\"", "\"99999999999\""})
    void a_revision_that_cannot_be_read_is_refused(String tag) {
        for (var method : new String[] {"PUT", "DELETE", "POST"})
            isProblem(
                    given().contentType(ContentType.JSON)
                            .body("{\"text\": \"x\"}")
                            .header("If-Match", tag)
                            .request(method, method.equals("POST") ? TRYOUTS : TRYOUTS + "/1")
                            .then(),
                    400,
                    "invalid-parameter");
    }

    @Test
    void unknown_parameters_are_refused_by_name_and_those_of_campaigns_are_passed_over() {
        var answer = when().get(TRYOUTS + "?limt=3&wrod=x&utm_source=mail").then();
        isProblem(answer, 400, "unknown-field");
        answer.body("errors.pointer", contains("?limt", "?wrod"))
                .body("errors[0].detail", containsString("'limit'"))
                .body("errors[1].detail", containsString("'word'"));
        when().get(TRYOUTS + "?utm_source=mail&fbclid=1&gclid=2&tag=a&tag=b")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=1&limit=2",
                "limit=0",
                "limit=-1",
                "limit=101",
                "limit=ten",
                "limit=",
                "cursor=abc",
                "cursor=%20",
                "word=a&word=a"
            })
    void parameters_that_cannot_be_taken_are_refused(String query) {
        isProblem(when().get(TRYOUTS + "?" + query).then(), 400, "invalid-parameter");
    }

    @Test
    void a_list_links_to_its_neighbours_and_keeps_what_was_asked_for() {
        var first = given().urlEncodingEnabled(false)
                .get(TRYOUTS + "?limit=4&word=a%20b")
                .then()
                .statusCode(200);
        first.body("items", contains(1, 2, 3, 4)).body("page.prev", nullValue());
        var next = first.extract().<String>path("page.next");
        var same = "?limit=4&word=a%20b";
        first.header(
                "Link",
                equalTo("<%1$s%2$s&cursor=%3$s>; rel=\"next\", <%1$s%2$s>; rel=\"self\""
                        .formatted(TRYOUTS, same, next)));

        var second = given().urlEncodingEnabled(false)
                .get(TRYOUTS + "?cursor=" + next + "&limit=4&word=a%20b")
                .then();
        second.body("items", contains(5, 6, 7, 8)).header("Link", containsString("rel=\"prev\""));
        isProblem(when().get(TRYOUTS + "?limit=4&word=c&cursor=" + next).then(), 400, "invalid-parameter");
    }

    @Test
    void a_list_that_fits_on_one_page_links_to_itself() {
        when().get(TRYOUTS).then().header("Link", equalTo("<" + TRYOUTS + ">; rel=\"self\""));
        when().get(TRYOUTS + "?limit=50").then().header("Link", equalTo("<" + TRYOUTS + "?limit=50>; rel=\"self\""));
    }

    @Test
    void everything_wrong_with_parameters_is_told_at_once() {
        var answer = when().get(TRYOUTS + "?limit=0&cursor=a").then();
        isProblem(answer, 400, "invalid-parameter");
        answer.body("errors.pointer", contains("?limit", "?cursor")).body("detail", containsString("(and 1 more)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1-1-1-1-1", "0199aaaa00007000800000000000000f", "0199aaaa-0000-7000-8000-00000000000", "x"})
    void an_id_in_an_address_is_spelled_in_full(String id) {
        isProblem(when().get(TRYOUTS + "/of/" + id).then(), 404, "not-found");
        when().get(TRYOUTS + "/of/0199aaaa-0000-7000-8000-00000000000f").then().statusCode(200);
    }

    @Test
    void the_clock_is_the_databases() {
        var now = Instant.parse(
                when().get(TRYOUTS + "/now").then().statusCode(200).extract().as(String.class));
        assertThat(Duration.between(now, Instant.now()).abs(), lessThan(Duration.ofSeconds(2)));
    }
}
