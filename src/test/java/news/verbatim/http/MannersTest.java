// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.http.EnvelopeTest.refused;
import static news.verbatim.http.RefusalsTest.TRYOUTS;
import static news.verbatim.http.RefusalsTest.isProblem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MannersTest {

    private static final String TOKEN = "/access/v1/token";

    @Test
    void a_form_of_more_fields_than_anyone_has_is_refused() {
        for (var form : new String[] {"a=1&".repeat(1_100), "&".repeat(3_000), "a&".repeat(3_000)})
            refused(
                    Wire.sends("POST " + TOKEN + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type:"
                            + " application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                            + form),
                    400,
                    "malformed");
    }

    @ParameterizedTest
    @CsvSource({"%ff, invalid-encoding", "%c3%28, invalid-encoding", "a%00b, forbidden-character"})
    void a_form_whose_text_cannot_be_kept_is_refused(String text, String kind) {
        for (var form : new String[] {"username=" + text + "&password=x", "username=x&password=" + text})
            isProblem(
                    given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                            .body("grant_type=password&" + form)
                            .post(TOKEN)
                            .then(),
                    400,
                    kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "zstd", "gzip, br"})
    void packed_bodies_are_refused(String coding) {
        isProblem(
                given().contentType("application/json")
                        .header("Content-Encoding", coding)
                        .body("{\"text\": \"x\"}")
                        .post(TRYOUTS)
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_body_that_is_what_it_is_may_say_so() {
        given().contentType(ContentType.JSON)
                .header("Content-Encoding", "identity")
                .body("{\"text\": \"x\"}")
                .post(TRYOUTS)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/content/v1/sections", "/desk/v1/tryouts", "/q/health", "/"})
    void a_request_without_a_host_is_refused_in_words_and_the_connection_ends(String address) {
        refused(Wire.sends("GET " + address + " HTTP/1.1\r\n\r\n"), 400, "malformed");
        // whoever speaks the older version need not name it
        assertThat(Wire.sends("GET " + address + " HTTP/1.0\r\n\r\n"), matchesPattern("(?s)HTTP/1.. [23]0.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/9.9", "HTTP/2.0", "HTTP/0.9", "HTTP/1.2"})
    void other_versions_of_http_are_refused_whether_the_answer_is_known_or_not(String version) {
        when().get("/content/v1/sections").then().statusCode(200);
        for (var address : new String[] {"/content/v1/sections", "/desk/v1/tryouts"})
            assertThat(
                    Wire.sends("GET " + address + " " + version + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                    matchesPattern("(?s)HTTP/\\d.\\d 400 .*/problems/malformed.*"));
    }

    @Test
    void the_methods_of_an_address_are_those_it_knows() {
        allows("OPTIONS", TRYOUTS, 204, "GET, HEAD, OPTIONS, POST");
        allows("OPTIONS", TRYOUTS + "/7", 204, "DELETE, OPTIONS, PUT");
        allows("OPTIONS", TRYOUTS + "/now", 204, "GET, HEAD, OPTIONS");
        allows("OPTIONS", "/desk/v1/articles", 204, "GET, HEAD, OPTIONS, POST");
        allows("PATCH", TRYOUTS, 405, "GET, HEAD, OPTIONS, POST");
        for (var method : new String[] {"PUT", "PATCH", "DELETE", "POST"})
            allows(method, "/desk/v1/articles/" + UUID.randomUUID() + "/revisions/1", 405, "GET, HEAD, OPTIONS");
        allows("TRACE", TRYOUTS, 405, "GET, HEAD, OPTIONS, POST");
        allows("BREW", "/content/v1/sections", 405, "GET, HEAD, OPTIONS");
        allows("BREW", "/", 405, "GET, HEAD, OPTIONS");
        for (var method : new String[] {"POST", "PUT", "DELETE", "PATCH", "BREW"})
            for (var address : new String[] {"/q/health", "/q/health/ready", "/q/openapi", "/q/metrics"})
                allows(method, address, 405, "GET, HEAD, OPTIONS");
        isProblem(given().request("BREW", "/desk/v1/nowhere").then(), 404, "not-found");
        isProblem(given().request("OPTIONS", "/desk/v1/nowhere").then(), 404, "not-found");
        when().head("/q/health").then().statusCode(200);
    }

    private static void allows(String method, String address, int status, String methods) {
        given().request(method, address).then().statusCode(status).header("Allow", equalTo(methods));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;q=0", "application/json; q=0.000, text/html", "text/html, */*;q=0"})
    void who_takes_no_json_gets_none(String accept) {
        for (var address : new String[] {TRYOUTS, "/content/v1/sections"})
            isProblem(given().header("Accept", accept).get(address).then(), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/*;q=0.1", "text/html;q=0, application/json"})
    void who_takes_json_gets_it(String accept) {
        for (var address : new String[] {TRYOUTS, "/content/v1/sections"})
            assertThat(Wire.asks("GET " + address, "Accept: " + accept), matchesPattern("(?s)HTTP/1.1 200 .*"));
    }

    @Test
    void what_may_be_said_once_may_not_be_said_twice() {
        refused(Wire.asks("GET " + TRYOUTS, "Authorization: Bearer a", "Authorization: Bearer b"), 400, "malformed");
        refused(
                Wire.sends("POST " + TRYOUTS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type:"
                        + " application/json\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}"),
                400,
                "malformed");
    }

    /** Below the router there is nobody who could say it in words: the connection has ended before a request began. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "\u0016\u0003\u0001 garbage\r\n\r\n"
            })
    void what_is_no_request_at_all_is_answered_without_words(String bytes) {
        assertThat(Wire.sends(bytes), matchesPattern("(?s)HTTP/1.. 400 .*"));
        assertThat(Wire.sends(bytes), not(containsString("stack")));
    }
}
