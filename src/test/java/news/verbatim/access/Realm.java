// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** What the server elsewhere does, and the tokens that it gives. */
final class Realm {

    private Realm() {}

    static String url() {
        return ConfigProvider.getConfig().getValue("verbatim.access.oidc.url", String.class);
    }

    static String tells(String what) {
        var control = ConfigProvider.getConfig().getValue("test.issuer.control", String.class);
        return given().baseUri(control)
                .get("/" + what)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static int fetches() {
        return Integer.parseInt(tells("fetches"));
    }

    static PublicJsonWebKey key() {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(tells("key"));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static JwtClaims claims(String name, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setAudience("verbatim-api");
        claims.setSubject(UUID.randomUUID().toString());
        claims.setStringClaim("preferred_username", name);
        claims.setStringListClaim("roles", List.of(roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        return claims;
    }

    static String token(JwtClaims claims) {
        return token(claims, key(), _ -> {});
    }

    static String token(JwtClaims claims, PublicJsonWebKey key, Consumer<JsonWebSignature> change) {
        try {
            var token = new JsonWebSignature();
            token.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
            token.setAlgorithmHeaderValue("RS256");
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setKey(key.getPrivateKey());
            token.setPayload(claims.toJson());
            change.accept(token);
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
