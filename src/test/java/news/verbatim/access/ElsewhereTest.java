// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.someone;
import static news.verbatim.Newsroom.with;
import static news.verbatim.access.SignInTest.form;
import static news.verbatim.access.SignInTest.isRefused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ElsewhereProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ElsewhereTest {

    @BeforeEach
    void the_server_is_there() {
        Realm.tells("up");
    }

    static void opensNothing(Consumer<JwtClaims> change) {
        var claims = Realm.claims(fresh("ina"), "admin");
        change.accept(claims);
        isRefused(with(Realm.token(claims)).get("/access/v1/users").then());
    }

    @Test
    void whoever_signed_in_elsewhere_works_here_under_their_own_name() {
        var name = fresh("ina");
        var claims = Realm.claims(name, "reporter");
        claims.setStringClaim("name", "Ina Moll");
        var token = Realm.token(claims);

        with(token)
                .get("/access/v1/me")
                .then()
                .statusCode(200)
                .body("username", equalTo(name))
                .body("displayName", equalTo("Ina Moll"))
                .body("roles", contains("reporter"));
        with(token)
                .body(Stories.rain())
                .post("/desk/v1/articles")
                .then()
                .statusCode(201)
                .body("createdBy", equalTo(name));
        Refused.with(with(token).get("/access/v1/users"), 403, "forbidden");
        as("admin").get("/access/v1/users/" + name).then().statusCode(200).body("issuer", equalTo(Realm.url()));
    }

    @Test
    void our_own_sign_in_goes_on_beside_it() {
        as("editor").get("/desk/v1/speakers").then().statusCode(200);
        isRefused(with("nonsense").get("/desk/v1/articles").then());
        isRefused(with("a.b.c").get("/desk/v1/articles").then());
        with(Keys.text("desk", "editor")).get("/desk/v1/speakers").then().statusCode(200);
    }

    @Test
    void roles_count_by_the_map_alone() {
        var claims = Realm.claims(fresh("per"), "chief-of-desk", "editor", "superuser", "Admin", "person", "content");
        with(Realm.token(claims)).get("/access/v1/me").then().statusCode(200).body("roles", contains("editor"));
        var other = Realm.claims(fresh("per"), "editor");
        with(Realm.token(other)).get("/access/v1/me").then().statusCode(200).body("roles", empty());
        other.unsetClaim("roles");
        other.setStringListClaim("groups", "admin");
        with(Realm.token(other)).get("/access/v1/me").then().statusCode(200).body("roles", empty());
    }

    @Test
    void new_roles_there_are_new_roles_here() {
        var claims = Realm.claims(fresh("oda"), "reporter");
        with(Realm.token(claims)).get("/access/v1/me").then().body("roles", contains("reporter"));
        claims.setStringListClaim("roles", "publisher", "photo");
        claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() + 2));
        with(Realm.token(claims)).get("/access/v1/me").then().body("roles", contains("photo", "publisher"));
    }

    @Test
    void nobody_becomes_somebody_of_ours_by_having_their_name_elsewhere() {
        var ours = someone("admin");
        var theirs = Realm.token(Realm.claims(ours.username(), "reporter"));
        with(theirs)
                .get("/access/v1/me")
                .then()
                .statusCode(200)
                .body("username", matchesPattern(ours.username() + "-[0-9a-f]{10}"))
                .body("roles", contains("reporter"));
        as(ours).get("/access/v1/me").then().statusCode(200).body("roles", contains("admin"));
    }

    @Test
    void a_name_that_changes_hands_there_does_not_here() {
        var name = fresh("ada");
        var first = Realm.claims(name, "reporter");
        var second = Realm.claims(name, "reporter");
        with(Realm.token(first)).get("/access/v1/me").then().body("username", equalTo(name));
        with(Realm.token(second)).get("/access/v1/me").then().body("username", matchesPattern(name + "-\\w{10}"));
        first.setStringClaim("preferred_username", "someone.else");
        with(Realm.token(first)).get("/access/v1/me").then().body("username", equalTo(name));
        var strange = Realm.claims("key:Robot / Ünïcode@paper.example", "reporter");
        with(Realm.token(strange)).get("/access/v1/me").then().body("username", matchesPattern("[a-z0-9._-]+"));
        strange.setSubject("odd-" + name);
        strange.setClaim("preferred_username", 7);
        strange.setStringClaim("name", "A\u0000 \u202e name");
        with(Realm.token(strange)).get("/access/v1/me").then().statusCode(200);
        strange.unsetClaim("preferred_username");
        strange.setSubject("only-a-subject-" + name);
        with(Realm.token(strange)).get("/access/v1/me").then().statusCode(200).body("$", hasKey("username"));
    }

    @Test
    void an_administrator_keeps_out_and_signs_out_those_who_sign_in_elsewhere() {
        var claims = Realm.claims(fresh("nora"), "editor", "reporter");
        var token = Realm.token(claims);
        var name = with(token)
                .get("/access/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("username");
        as("admin").delete("/access/v1/users/" + name + "/sessions").then().statusCode(204);
        isRefused(with(token).get("/access/v1/me").then());
        claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() + 2));
        var again = Realm.token(claims);
        with(again).get("/access/v1/me").then().statusCode(200);

        var change = "{\"displayName\": \"Nora\", \"roles\": [%s], \"enabled\": false%s}";
        Refused.with(put(name, change.formatted("\"admin\"", "")), 422, "unacceptable", "/roles");
        Refused.with(
                put(name, change.formatted("\"reporter\"", ", \"password\": \"a stone for each\"")),
                422,
                "unacceptable",
                "/password");
        put(name, change.formatted("\"reporter\"", "")).then().statusCode(200);
        isRefused(with(again).get("/access/v1/me").then());
        isRefused(form(name, "").post("/access/v1/token").then());
    }

    static io.restassured.response.Response put(String name, String body) {
        return as("admin").header("If-Match", "\"1\"").body(body).put("/access/v1/users/" + name);
    }

    @Test
    void whoever_signs_in_elsewhere_has_no_password_here_and_signs_out_here_all_the_same() {
        var token = Realm.token(Realm.claims(fresh("per"), "reporter"));
        var name = with(token).get("/access/v1/me").<String>path("username");
        for (var password : new String[] {"null", "x", "password"})
            isRefused(form(name, password).post("/access/v1/token").then());
        Refused.with(
                with(token)
                        .body("{\"current\": \"x\", \"password\": \"a stone for each story\"}")
                        .put("/access/v1/me/password"),
                422,
                "unacceptable");
        with(token).delete("/access/v1/token").then().statusCode(204);
        isRefused(with(token).get("/access/v1/me").then());
    }

    @Test
    void tokens_of_that_server_for_another_place_or_time_are_refused() {
        opensNothing(c -> c.setAudience("another"));
        opensNothing(c -> c.setAudience("newsroom"));
        opensNothing(c -> c.unsetClaim("aud"));
        opensNothing(c -> c.setIssuer("http://127.0.0.1:1/realm"));
        opensNothing(c -> c.unsetClaim("iss"));
        opensNothing(c -> c.unsetClaim("exp"));
        opensNothing(c -> c.unsetClaim("iat"));
        opensNothing(c -> c.unsetClaim("sub"));
        opensNothing(c -> c.setExpirationTimeMinutesInTheFuture(-5));
        opensNothing(c -> c.setExpirationTime(NumericDate.fromSeconds(253_402_300_799L)));
        opensNothing(
                c -> c.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() + 600)));
        opensNothing(c -> c.setStringClaim("nonce", "an-id-token"));
        opensNothing(c -> c.setIssuer("verbatim"));
        opensNothing(c -> c.setClaim("iss", 7));
        opensNothing(c -> c.setSubject("two words"));
        opensNothing(c -> c.setSubject("x".repeat(256)));
    }

    @Test
    void tokens_that_server_did_not_sign_are_refused() throws JoseException {
        var claims = Realm.claims(fresh("ina"), "admin");
        var other = RsaJwkGenerator.generateJwk(2048);
        other.setKeyId(Realm.key().getKeyId());
        isRefused(with(Realm.token(claims, other, _ -> {})).get("/access/v1/me").then());
        isRefused(with(Realm.token(claims, other, t -> t.setJwkHeader(other)))
                .get("/access/v1/me")
                .then());
        isRefused(with(Realm.token(claims, Realm.key(), t -> {
                    t.setAlgorithmHeaderValue("none");
                    t.setKey(null);
                }))
                .get("/access/v1/me")
                .then());
        var open = Realm.key().getPublicKey().getEncoded();
        isRefused(with(Realm.token(claims, Realm.key(), t -> {
                    t.setAlgorithmHeaderValue("HS256");
                    t.setKey(new HmacKey(open));
                }))
                .get("/access/v1/me")
                .then());
        for (var id : List.of("7", "{}", "[]"))
            isRefused(with(ForgeryTest.header("{\"alg\":\"RS256\",\"kid\":" + id + "}", Realm.token(claims)))
                    .get("/access/v1/me")
                    .then());
        var good = Realm.token(claims);
        isRefused(
                with(good.substring(0, good.length() - 8)).get("/access/v1/me").then());
    }

    @Test
    void valid_tokens_go_on_while_that_server_is_down() throws JoseException {
        var token = Realm.token(Realm.claims(fresh("ina"), "reporter"));
        var later = Realm.token(Realm.claims(fresh("per"), "reporter"));
        with(token).get("/access/v1/me").then().statusCode(200);
        var unknown = RsaJwkGenerator.generateJwk(2048);
        unknown.setKeyId("unheard-of");
        var nobodys = Realm.token(Realm.claims(fresh("x"), "admin"), unknown, _ -> {});
        Realm.tells("down");
        try {
            with(nobodys).get("/access/v1/me").then().statusCode(oneOf(401, 503));
            with(token).get("/desk/v1/speakers").then().statusCode(200);
            with(later).get("/access/v1/me").then().statusCode(200);
            as("editor").get("/desk/v1/speakers").then().statusCode(200);
        } finally {
            Realm.tells("up");
        }
    }

    @Test
    void a_key_that_is_unknown_is_asked_for_now_and_then_and_not_for_each_request() throws JoseException {
        with(Realm.token(Realm.claims(fresh("ina"), "reporter")))
                .get("/access/v1/me")
                .then()
                .statusCode(200);
        var unknown = RsaJwkGenerator.generateJwk(2048);
        unknown.setKeyId("unheard-of");
        var token = Realm.token(Realm.claims(fresh("x"), "admin"), unknown, _ -> {});
        var before = Realm.fetches();
        var begun = Instant.now();
        for (var i = 0; i < 40; i++) isRefused(with(token).get("/access/v1/me").then());
        var pauses = Duration.between(begun, Instant.now()).toSeconds() / 5;
        assertThat(Realm.fetches() - before, lessThanOrEqualTo((int) pauses + 1));
    }

    @Test
    void a_new_key_of_that_server_is_learnt_by_itself() {
        with(Realm.token(Realm.claims(fresh("ina"), "reporter")))
                .get("/access/v1/me")
                .then()
                .statusCode(200);
        var old = Realm.token(Realm.claims(fresh("per"), "reporter"));
        Realm.tells("rotate");
        var token = Realm.token(Realm.claims(fresh("oda"), "reporter"));
        var tries = 0;
        while (with(token).get("/access/v1/me").statusCode() != 200 && tries++ < 3000)
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        with(token).get("/access/v1/me").then().statusCode(200);
        with(old).get("/access/v1/me").then().statusCode(200);
    }

    @Test
    void the_contract_says_where_to_sign_in() {
        RestAssured.when()
                .get("/q/openapi?format=json")
                .then()
                .body(
                        "components.securitySchemes.signInElsewhere.openIdConnectUrl",
                        equalTo(Realm.url() + "/.well-known/openid-configuration"));
    }

    @Test
    void the_page_of_the_desk_may_ask_that_server_and_no_other() {
        var policy = RestAssured.when().get("/q/swagger-ui/index.html").header("Content-Security-Policy");

        assertTrue(
                policy.contains("connect-src 'self' " + Realm.url().replaceFirst("(//[^/]+).*", "$1") + ";"), policy);
    }
}
