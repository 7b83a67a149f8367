// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.http.RefusalsTest.TRYOUTS;
import static news.verbatim.http.RefusalsTest.isProblem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvelopeTest {

    static void refused(String answer, int status, String kind) {
        assertThat(
                answer,
                allOf(
                        startsWith("HTTP/1.1 " + status + " "),
                        containsString("application/problem+json"),
                        containsString("\"/problems/" + kind + "\"")));
        assertThat(answer.indexOf("HTTP/1.1", 1), equalTo(-1));
    }

    @Test
    void what_is_too_long_is_refused_in_words() {
        refused(Wire.asks("GET /" + "a".repeat(9_000)), 414, "uri-too-long");
        refused(Wire.asks("GET /", "X-Long: " + "a".repeat(40_000)), 431, "headers-too-large");
        refused(Wire.asks("GET /", "X-Many: 1\r\n".repeat(300).strip()), 431, "headers-too-large");
    }

    @Test
    void what_is_far_too_long_is_refused_without_words() {
        assertThat(Wire.asks("GET /" + "a".repeat(70_000)), matchesPattern("(?s)HTTP/1.. 414 .*"));
        assertThat(Wire.asks("GET /", "X-Long: " + "a".repeat(140_000)), matchesPattern("(?s)HTTP/1.. 431 .*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/%",
                "/%4",
                "/a?b=%4",
                "/content/v1/articles?limit=%zz",
                "/content/v1/articles?q=%+1",
                "/desk/v1/articles/%G0",
                "/content/v1/articles?q=\"a\"",
                "/content/v1/articles?q={a}",
                "/content/v1/articles?q=a|b",
                "/content/v1/articles?q=<a>",
                "/content/v1/articles?q=a\\b",
                "/content\\v1",
                "/content/v1/articles?q=`a^"
            })
    void an_address_that_is_none_is_refused_with_how_to_write_it(String address) {
        var answer = Wire.asks("GET " + address);
        refused(answer, 400, "malformed");
        assertThat(
                answer,
                matchesPattern("(?s).*(which is written %[0-9A-F]{2} there|the sign itself is written %25\").*"));
    }

    @Test
    void a_body_beyond_the_limit_is_refused_whether_it_says_its_length_or_not() {
        var body = "{\"text\": \"" + "a".repeat(3 << 20) + "\"}";
        isProblem(given().contentType(ContentType.JSON).body(body).post(TRYOUTS).then(), 413, "payload-too-large");
        isProblem(
                given().contentType(ContentType.TEXT)
                        .body(body)
                        .post(TRYOUTS + "/text")
                        .then(),
                413,
                "payload-too-large");
        var chunk = "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body);
        for (var address : new String[] {
            TRYOUTS + " HTTP/1.1\r\nContent-Type: application/json",
            TRYOUTS + "/text HTTP/1.1\r\nContent-Type: text/plain"
        })
            refused(
                    Wire.sends("POST " + address
                            + "\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk),
                    413,
                    "payload-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "/a%00, 400, forbidden-character",
        "/desk/v1/tryouts?word=%00, 400, forbidden-character",
        "/desk/v1/tryouts?word=%ff, 400, invalid-encoding",
        "/desk/v1/tryouts?word=%c0%af, 400, invalid-encoding",
        "/desk/v1/tryouts?word=%ed%a0%80, 400, invalid-encoding",
        "/%c3%28, 400, invalid-encoding"
    })
    void addresses_that_cannot_be_read_are_refused(String address, int status, String kind) {
        refused(Wire.asks("GET " + address), status, kind);
    }

    @Test
    void raw_bytes_in_an_address_are_refused() {
        refused(Wire.asks("GET /desk/v1/tryouts?word=\u00c3\u00a9"), 400, "invalid-encoding");
        assertThat(Wire.asks("GET /desk/v1/tryouts?word=%C3%A9"), startsWith("HTTP/1.1 200 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/v1/tryouts/guarded;x", "/desk/v1/tryouts/guarded%3Bx", "/desk/v1/tryouts%2Fguarded",
                        "/desk/v1/tryouts%5Cguarded",
                "/desk/v1/tryouts//guarded", "//desk/v1/tryouts/guarded", "/desk/v1/./tryouts/guarded",
                        "/desk/v1/x/../tryouts/guarded",
                "/desk/v1/tryouts/Guarded", "/desk/v1/tryouts/guarded/", "/desk/v1/tryouts/guarded%00",
                        "/desk/v1/tryouts%252Fguarded",
                "/desk/v1/tryouts/%67uarded", "/desk/v1/tryouts/guarded%20", "/desk/v1/tryouts/%2e%2e/tryouts/guarded"
            })
    void no_other_spelling_of_an_address_opens_it(String address) {
        assertThat(
                Wire.asks("GET " + address),
                matchesPattern("(?s)HTTP/1.1 (400|401|404|405) .*application/problem\\+json.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "POST / HTTP/1.1\r\nHost : a\r\nContent-Length : 5\r\n\r\nabcde",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"
            })
    void requests_that_two_servers_would_cut_differently_are_refused_and_the_connection_ends(String bytes) {
        var answer = Wire.sends(bytes);
        assertThat(answer, startsWith("HTTP/1.1 400 "));
        assertThat(answer.indexOf("HTTP/1.1", 1), equalTo(-1));
    }

    @Test
    void a_request_keeps_its_number_if_that_is_sane_and_gets_one_if_not() {
        given().header("X-Request-Id", "abc-1").get("/").then().header("X-Request-Id", equalTo("abc-1"));
        given().header("X-Request-Id", "a b\"").get("/").then().header("X-Request-Id", not(containsString(" ")));
        when().get("/nowhere").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void the_root_shows_the_desk_and_its_page_may_run_only_its_own_scripts() {
        given().redirects().follow(false).get("/").then().statusCode(307).header("Location", "/q/swagger-ui/");
        var page = when().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract();
        var policy = page.header("Content-Security-Policy");
        assertThat(policy, matchesPattern(".*script-src 'self'( 'sha256-[A-Za-z0-9+/=]{44}')+; style-src.*"));
        var inline = page.asString().split("<script(?![^>]*src=)[^>]*>").length - 1;
        assertThat(policy.split("'sha256-").length - 1, equalTo(inline));
    }

    @Test
    void what_the_desk_answers_is_kept_by_nobody() {
        for (var address : new String[] {TRYOUTS, "/desk/v1/nowhere", "/access/v1/nowhere"})
            when().get(address).then().header("Cache-Control", equalTo("private, no-store"));
    }
}
