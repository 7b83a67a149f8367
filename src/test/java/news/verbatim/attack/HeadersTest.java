// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what a request says of itself gets into what others are served: hosts, caches, redirects. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadersTest {

    static final String EVIL = "evil.example";
    static final List<String> POISON = List.of(
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Server: evil.example",
            "X-Forwarded-Port: 81",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Scheme: https",
            "X-Forwarded-Prefix: /evil.example",
            "X-Forwarded-For: 10.0.0.1",
            "Forwarded: for=10.0.0.1;host=evil.example;proto=https",
            "X-Host: evil.example",
            "X-HTTP-Host-Override: evil.example",
            "X-Original-URL: /desk/v1/articles",
            "X-Rewrite-URL: /desk/v1/articles",
            "X-Original-Host: evil.example",
            "X-HTTP-Method-Override: DELETE",
            "X-HTTP-Method: DELETE",
            "X-Method-Override: DELETE",
            "X-Real-IP: 10.0.0.1",
            "X-Client-IP: 10.0.0.1",
            "True-Client-IP: 10.0.0.1",
            "Via: 1.1 evil.example",
            "Origin: https://evil.example",
            "Referer: https://evil.example/",
            "User-Agent: Googlebot/2.1",
            "Cookie: session=admin; preview=1; lang=xx",
            "Authorization: Bearer x.y.z",
            "Authorization: Basic YWRtaW46YWRtaW4=",
            "Accept-Language: tr",
            "Accept-Charset: utf-16",
            "Accept: application/json;version=2",
            "Cache-Control: no-cache",
            "Pragma: no-cache",
            "If-Modified-Since: Sat, 01 Jan 2000 00:00:00 GMT",
            "If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT",
            "If-Match: \"1\"",
            "Range: bytes=0-3",
            "TE: trailers",
            "Upgrade: h2c",
            "Prefer: return=minimal",
            "Content-Type: text/html",
            "X-Preview: 1",
            "X-Requested-With: XMLHttpRequest",
            "X-Request-Id: evil.example",
            "Sec-Fetch-Site: cross-site",
            "X-Wap-Profile: http://evil.example/p.xml",
            "Idempotency-Key: evil.example",
            "Last-Event-ID: 7",
            "DNT: 1");
    static final Set<String> OWN = Set.of("x-request-id", "date");

    final Desk desk = new Desk();
    String article;
    String old;

    @BeforeEach
    void publish() {
        var first = desk.writes(Stories.rain().put("slug", Newsroom.fresh("old")));
        article = first.id();
        old = desk.story(first).path("slug").asText();
        desk.publishes(first).then().statusCode(200);
        desk.rewrites(desk.reads(first), desk.story(first).put("slug", Newsroom.fresh("new")));
        desk.publishes(desk.reads(first)).then().statusCode(200);
    }

    @Test
    void no_header_and_no_cookie_changes_what_a_cache_would_keep() {
        var changed = new ArrayList<String>();
        for (var address : List.of(
                "/content/v1/articles/" + article,
                "/content/v1/articles/" + old,
                "/content/v1/articles?limit=3",
                "/content/v1/sections",
                "/content/v1/site")) {
            plain().get(address);
            var kept = shown(plain().get(address));
            for (var header : POISON) {
                var said = shown(asking(header).get(address));
                if (!said.equals(kept)) changed.add(header + " at " + address + ": " + said + " instead of " + kept);
                var missed = asking(header).get(address + (address.contains("?") ? "&" : "?") + "fields=headline");
                var again = plain().get(address + (address.contains("?") ? "&" : "?") + "fields=headline");
                if (!shown(missed).equals(shown(again))) changed.add(header + " at " + address + " put on the shelf");
            }
        }
        assertEquals(List.of(), changed);
    }

    /** The one thing that does is named: packed or not. */
    @Test
    void what_does_change_an_answer_is_named() {
        for (var encoding : List.of("gzip", "identity", "br"))
            plain().header("Accept-Encoding", encoding)
                    .get("/content/v1/articles/" + article)
                    .then()
                    .statusCode(200)
                    .header("Vary", "Accept, Accept-Encoding");
        plain().header("Accept", "text/html")
                .get("/content/v1/articles/" + article)
                .then()
                .statusCode(406)
                .header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "X-Forwarded-Host", "X-Forwarded-Prefix", "Forwarded", "Origin", "X-Original-URL"})
    void no_address_is_built_from_what_the_client_calls_us(String name) {
        var value = name.equals("Forwarded") ? "host=" + EVIL : EVIL;
        for (var address : List.of(
                "/",
                "/q/openapi",
                "/q/swagger-ui/",
                "/content/v1/articles/" + old,
                "/content/v1/articles?limit=1",
                "/none")) saysNothingOf(plain().header(name, value).get(address));
        for (var list : List.of("/desk/v1/articles?limit=1", "/desk/v1/articles/" + article + "/publication"))
            saysNothingOf(desk.says().header(name, value).get(list));
        saysNothingOf(desk.says().header(name, value).body(Stories.rain()).post("/desk/v1/articles"));
    }

    static void saysNothingOf(Response answer) {
        assertFalse(answer.headers().toString().contains(EVIL), answer.headers().toString());
        assertFalse(answer.asString().contains(EVIL), answer.asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?next=//evil.example",
                "/?url=https://evil.example",
                "//evil.example",
                "//evil.example/..",
                "/%5Cevil.example",
                "/%2F%2Fevil.example",
                "/.evil.example",
                "/@evil.example",
                "/content/v1/articles/OLD?next=//evil.example",
                "/content/v1/articles/OLD?utm_url=//evil.example",
                "/content/v1/articles//evil.example",
                "/q/swagger-ui?url=https://evil.example/openapi.json"
            })
    void nobody_is_sent_anywhere_else(String address) {
        var answer = plain().urlEncodingEnabled(false).get(address.replace("OLD", old));
        if (answer.header("Location") == null) return;
        assertThat(answer.header("Location"), startsWith("/"));
        assertThat(answer.header("Location"), not(startsWith("//")));
        assertFalse(answer.header("Location").contains(EVIL), answer.header("Location"));
    }

    @Test
    void what_is_said_to_have_come_by_tls_counts_only_from_a_front_that_is_trusted() {
        plain().header("X-Forwarded-Proto", "https")
                .get("/content/v1/articles/" + article)
                .then()
                .header("Strict-Transport-Security", nullValue());
    }

    static RequestSpecification plain() {
        return given().redirects().follow(false);
    }

    static RequestSpecification asking(String header) {
        var at = header.indexOf(": ");
        return plain().header(header.substring(0, at), header.substring(at + 2));
    }

    static String shown(Response answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().forEach(h -> headers.put(h.getName().toLowerCase(Locale.ROOT), h.getValue()));
        headers.keySet().removeAll(OWN);
        return answer.statusCode() + " " + headers + " " + answer.asString();
    }
}
