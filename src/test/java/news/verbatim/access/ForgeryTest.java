// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static news.verbatim.Newsroom.someone;
import static news.verbatim.Newsroom.with;
import static news.verbatim.access.SignInTest.isRefused;
import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.HMAC_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.NONE;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_USING_SHA256;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.Key;
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
    SigningKey key;

    Person person;

    @BeforeEach
    void sign_in() {
        person = someone("admin");
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
    }

    @Test
    void a_token_that_brings_its_own_key_is_refused() throws JoseException {
        PublicJsonWebKey other = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        other.setKeyId("theirs");
        var signing = other.getPrivateKey();
        opensNothing(token(ECDSA_USING_P256_CURVE_AND_SHA256, signing, claims(), t -> t.setJwkHeader(other)));
        opensNothing(token(
                ECDSA_USING_P256_CURVE_AND_SHA256, signing, claims(), t -> t.setHeader("jku", "http://127.0.0.1:1/k")));
        opensNothing(token(
                ECDSA_USING_P256_CURVE_AND_SHA256, signing, claims(), t -> t.setKeyIdHeaderValue("../../dev/null")));
        opensNothing(token(ECDSA_USING_P256_CURVE_AND_SHA256, key.signing(), claims(), t -> {
            t.setHeader("crit", java.util.List.of("unheard-of"));
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
