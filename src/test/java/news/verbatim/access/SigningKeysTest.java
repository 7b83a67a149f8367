// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.signIn;
import static news.verbatim.Newsroom.someone;
import static news.verbatim.Newsroom.with;
import static news.verbatim.access.SignInTest.isRefused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import news.verbatim.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningKeysTest {

    static String keyOf(String token) {
        var header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
        return header.replaceFirst(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void a_new_key_signs_and_nobody_is_signed_out() {
        var before = someone("reporter");
        as("admin")
                .post("/access/v1/signing-keys")
                .then()
                .statusCode(200)
                .body("signs", equalTo(true))
                .body("until", nullValue());
        var after = signIn(before.username(), before.password());

        with(before.token()).get("/access/v1/me").then().statusCode(200);
        with(after).get("/access/v1/me").then().statusCode(200);
        as("admin")
                .get("/access/v1/signing-keys")
                .then()
                .body("items[0].signs", equalTo(true))
                .body("items[0].until", nullValue())
                .body("items[1].signs", equalTo(false))
                .body("items[1].until", notNullValue())
                .body("items.id", hasItem(keyOf(before.token())))
                .body("items.d", not(hasItem(notNullValue())));
    }

    @Test
    void a_key_that_got_away_is_dropped_and_its_tokens_with_it() {
        as("admin").post("/access/v1/signing-keys").then().statusCode(200);
        var person = someone("reporter");
        var id = keyOf(person.token());
        Refused.with(as("admin").delete("/access/v1/signing-keys/" + id), 409, "in-use");
        as("admin").post("/access/v1/signing-keys").then().statusCode(200);
        var chief = someone("admin");
        with(chief.token()).delete("/access/v1/signing-keys/" + id).then().statusCode(204);

        isRefused(with(person.token()).get("/access/v1/me").then());
        with(signIn(person.username(), person.password()))
                .get("/access/v1/me")
                .then()
                .statusCode(200);
        Refused.with(with(chief.token()).delete("/access/v1/signing-keys/" + id), 404, "not-found");
    }
}
