// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static news.verbatim.Newsroom.someone;
import static news.verbatim.Newsroom.with;
import static news.verbatim.access.SignInTest.isRefused;
import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.HMAC_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.NONE;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_USING_SHA256;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import news.verbatim.Newsroom.Person;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgeryTest {

    @Inject
    SigningKeys keys;

    SigningKey key;

    Person person;

    @BeforeEach
    void sign_in() {
        person = someone("admin");
        key = keys.signing();
    }

    JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer("verbatim");
        claims.setAudience("verbatim");
        claims.setSubject("x");
        claims.setStringClaim("upn", person.username());
        claims.setClaim("epoch", 1);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        return claims;
    }

    String token(String algorithm, Key signing, JwtClaims claims, Consumer<JsonWebSignature> change) {
        try {
            var token = new JsonWebSignature();
            token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            token.setAlgorithmHeaderValue(algorithm);
            token.setPayload(claims.toJson());
            token.setKey(signing);
            token.setKeyIdHeaderValue(key.id());
            change.accept(token);
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    String ours(Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        return token(ECDSA_USING_P256_CURVE_AND_SHA256, key.signing(), claims, _ -> {});
    }

    static void opensNothing(String token) {
        isRefused(with(token).get("/access/v1/users").then());
    }

    @Test
    void a_token_made_with_our_key_as_we_make_it_opens_the_door() {
        with(ours(_ -> {})).get("/access/v1/users").then().statusCode(200);
    }

    @Test
    void tokens_without_a_signature_or_with_another_key_are_refused() throws JoseException {
        var other = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        var rsa = RsaJwkGenerator.generateJwk(2048);
        opensNothing(token(NONE, null, claims(), _ -> {}));
        opensNothing(token(ECDSA_USING_P256_CURVE_AND_SHA256, other.getPrivateKey(), claims(), _ -> {}));
        opensNothing(token(RSA_USING_SHA256, rsa.getPrivateKey(), claims(), _ -> {}));
        opensNothing(token(HMAC_SHA256, new HmacKey(key.verifying().getEncoded()), claims(), _ -> {}));
        var good = person.token();
        opensNothing(good.substring(0, good.lastIndexOf('.') + 1));
        opensNothing(good.substring(0, good.length() - 8));
        opensNothing(good.substring(0, good.lastIndexOf('.')));
        opensNothing("..");
        for (var algorithm : List.of("None", "NONE", "nOnE", "HS384", "ES384", "ES256K", "PS256", "EdDSA", "dir"))
            opensNothing(header("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + key.id() + "\"}", good));
    }

    /** The token with another header before its own claims and signature. */
    static String header(String json, String token) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        return text + token.substring(token.indexOf('.'));
    }

    @Test
    void a_token_of_another_node_with_keys_of_its_own_is_refused() {
        var other = SigningKey.fresh(Instant.now());
        opensNothing(token(
                ECDSA_USING_P256_CURVE_AND_SHA256, other.signing(), claims(), t -> t.setKeyIdHeaderValue(other.id())));
        opensNothing(token(ECDSA_USING_P256_CURVE_AND_SHA256, other.signing(), claims(), _ -> {}));
    }

    @Test
    void a_name_of_a_key_leads_to_our_own_keys_and_nowhere_else() {
        var good = key.signing();
        for (var id : List.of("", "../token-key.json", "/dev/null", "' or 1=1 --", "*", "x".repeat(5000)))
            opensNothing(token(ECDSA_USING_P256_CURVE_AND_SHA256, good, claims(), t -> t.setKeyIdHeaderValue(id)));
        opensNothing(token(ECDSA_USING_P256_CURVE_AND_SHA256, good, claims(), t -> t.setHeader("kid", null)));
        var token = person.token();
        for (var id : List.of("7", "[\"" + key.id() + "\"]", "{}", "null"))
            opensNothing(header("{\"alg\":\"ES256\",\"kid\":" + id + "}", token));
    }

    @Test
    void addresses_of_keys_in_a_token_are_never_called() throws Exception {
        try (var bait = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + bait.getLocalPort() + "/keys";
            var other = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            for (var name : List.of("jku", "x5u"))
                opensNothing(token(
                        ECDSA_USING_P256_CURVE_AND_SHA256,
                        other.getPrivateKey(),
                        claims(),
                        t -> t.setHeader(name, address)));
            bait.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, bait::accept);
        }
    }

    @Test
    void a_session_that_was_ended_and_a_user_who_was_kept_out_have_tokens_for_nothing() {
        var other = someone("admin");
        with(other.token()).get("/access/v1/users").then().statusCode(200);
        with(person.token())
                .delete("/access/v1/users/" + other.username() + "/sessions")
                .then()
                .statusCode(204);
        opensNothing(other.token());

        var suspended = someone("admin");
        with(person.token())
                .header("If-Match", "\"1\"")
                .body("{\"displayName\": \"x\", \"roles\": [\"admin\"], \"enabled\": false}")
                .put("/access/v1/users/" + suspended.username())
                .then()
                .statusCode(200);
        opensNothing(suspended.token());
    }

    @Test
    void a_token_that_brings_its_own_key_is_refused() throws JoseException {
        PublicJsonWebKey other = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        other.setKeyId("theirs");
        var signing = other.getPrivateKey();
        opensNothing(token(ECDSA_USING_P256_CURVE_AND_SHA256, signing, claims(), t -> t.setJwkHeader(other)));
        opensNothing(token(
                ECDSA_USING_P256_CURVE_AND_SHA256, signing, claims(), t -> t.setHeader("jku", "http://127.0.0.1:1/k")));
        opensNothing(
                token(ECDSA_USING_P256_CURVE_AND_SHA256, signing, claims(), t -> t.setHeader("x5c", List.of("AAAA"))));
        opensNothing(token(ECDSA_USING_P256_CURVE_AND_SHA256, key.signing(), claims(), t -> {
            t.setHeader("crit", List.of("unheard-of"));
            t.setHeader("unheard-of", true);
        }));
    }

    @Test
    void tokens_of_ours_for_another_time_or_another_place_are_refused() {
        opensNothing(ours(c -> c.setAudience("another")));
        opensNothing(ours(c -> c.unsetClaim("aud")));
        opensNothing(ours(c -> c.setIssuer("another")));
        opensNothing(ours(c -> c.unsetClaim("exp")));
        opensNothing(ours(c -> c.unsetClaim("iat")));
        opensNothing(ours(c -> c.unsetClaim("epoch")));
        opensNothing(ours(c -> c.unsetClaim("upn")));
        opensNothing(ours(c -> c.setClaim("epoch", 0)));
        opensNothing(ours(c -> c.setClaim("epoch", "one")));
        opensNothing(ours(c -> c.setStringClaim("upn", "nobody-of-this-name")));
        opensNothing(ours(c -> c.setClaim("upn", 7)));
        opensNothing(ours(c -> c.setClaim("iss", 7)));
        opensNothing(ours(c -> c.setClaim("exp", "tomorrow")));
        opensNothing(ours(c -> c.setClaim("iat", List.of())));
        opensNothing(ours(
                c -> c.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() + 600))));
        opensNothing(ours(c -> c.setExpirationTime(NumericDate.fromSeconds(253_402_300_799L))));
        opensNothing(ours(c -> c.setExpirationTimeMinutesInTheFuture(-1)));
        opensNothing(ours(c -> c.setNotBeforeMinutesInThePast(-10)));
    }

    @Test
    void roles_written_into_a_token_count_for_nothing() {
        var reporter = someone("reporter");
        var forged = ours(c -> {
            c.setStringClaim("upn", reporter.username());
            c.setStringListClaim("groups", "admin");
        });
        with(forged).get("/access/v1/users").then().statusCode(403);
    }
}
