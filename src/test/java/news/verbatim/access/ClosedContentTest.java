// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.with;
import static news.verbatim.access.SignInTest.isRefused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Content that is not given to everybody; the same whether it lies on the shelf or not. */
@QuarkusTest
@TestProfile(ElsewhereProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedContentTest {

    String at;
    String headline;

    @BeforeEach
    void publish() {
        var desk = new Desk();
        var article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);
        at = "/content/v1/articles/" + article.id();
        headline = article.headline();
    }

    void onTheShelf() {
        for (var i = 0; i < 3; i++)
            as("reporter").get(at).then().statusCode(200).body("headline", equalTo(headline));
    }

    @Test
    void nobody_reads_without_a_key_whether_it_lies_on_the_shelf_or_not() {
        isClosed();
        onTheShelf();
        isClosed();
    }

    void isClosed() {
        for (var address : List.of(at, "/content/v1/articles", "/content/v1/site", "/content/v1/nothing")) {
            var answer = when().get(address).then().statusCode(401);
            answer.contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .header("Cache-Control", "no-store")
                    .header("X-Request-Id", matchesPattern(".+"))
                    .body("type", equalTo("/problems/unauthenticated"));
            when().head(address).then().statusCode(401);
        }
        for (var wrong : List.of(
                "vb_nonsense", "x.y.z", KeyText.fresh(List.of(Scope.CONTENT)).whole()))
            with(wrong).get(at).then().statusCode(401);
        given().header("If-None-Match", "*").get(at).then().statusCode(401);
    }

    @Test
    void a_key_for_content_reads_and_other_keys_do_not() {
        var key = Keys.made("content");
        for (var i = 0; i < 3; i++)
            with(key.path("key"))
                    .get(at)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("private, max-age=15"))
                    .header("Vary", containsString("Authorization"))
                    .body("headline", equalTo(headline));
        with(key.path("key")).get("/content/v1/articles?limit=1").then().statusCode(200);
        for (var other : List.of(Keys.text("preview"), Keys.text("desk", "editor")))
            Refused.with(with(other).get(at), 403, "forbidden");
        KeyTest.revoke(key, 1);
        with(key.path("key")).get(at).then().statusCode(401);
    }

    @Test
    void whoever_signed_in_reads_here_or_elsewhere() {
        as("reporter").get(at).then().statusCode(200);
        as().get(at).then().statusCode(200);
        Realm.tells("up");
        with(Realm.token(Realm.claims(fresh("ina")))).get(at).then().statusCode(200);
        isRefusedThere(Realm.token(claimsForAnother()));
    }

    static org.jose4j.jwt.JwtClaims claimsForAnother() {
        var claims = Realm.claims(fresh("ina"));
        claims.setAudience("another");
        return claims;
    }

    void isRefusedThere(String token) {
        with(token).get(at).then().statusCode(401);
    }

    @Test
    void no_spelling_of_an_address_leads_past_the_door() throws IOException {
        onTheShelf();
        for (var target : List.of(
                "http://localhost" + at,
                "/" + at,
                "/content/v1/./articles",
                "/x/.." + at,
                "/%63ontent/v1/articles",
                "/content%2Fv1/articles",
                "/CONTENT/v1/articles",
                at + ";x",
                at + "/",
                at + "?"))
            try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
                socket.getOutputStream()
                        .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(target, answer, matchesPattern("(?s)HTTP/1.1 40[014] .*"));
                assertThat(target, answer, not(containsString(headline)));
            }
    }

    @Test
    void browsers_elsewhere_may_ask_first() {
        given().header("Origin", "https://reader.example").options(at).then().statusCode(204);
    }

    @Test
    void the_desk_is_as_ever() {
        isRefused(when().get("/desk/v1/articles").then());
        as("editor").get("/desk/v1/speakers").then().statusCode(200);
    }
}
