// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.stream.Collectors;

/** API keys, made as an administrator makes them. */
final class Keys {

    private Keys() {}

    /** A key with this scope; for the desk with these roles. */
    static Response made(String scope, String... roles) {
        return as("admin")
                .body(body(fresh("robot"), words(scope), words(roles)))
                .post("/access/v1/keys");
    }

    static String text(String scope, String... roles) {
        return made(scope, roles).then().statusCode(201).extract().path("key");
    }

    static String body(String name, String scopes, String roles) {
        return "{\"name\": \"%s\", \"scopes\": %s, \"roles\": %s}".formatted(name, scopes, roles);
    }

    private static String words(String... words) {
        return Arrays.stream(words).map(word -> "\"" + word + "\"").collect(Collectors.joining(", ", "[", "]"));
    }
}
