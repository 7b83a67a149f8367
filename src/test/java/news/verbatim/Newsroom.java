// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** People of a newsroom, signed in, for tests that speak as one of them. */
public final class Newsroom {

    private Newsroom() {}

    /** A request of someone with these roles and no others. */
    public static RequestSpecification as(String... roles) {
        return given().header("X-Roles", String.join(",", roles)).contentType(ContentType.JSON);
    }

    /** A word that no other test uses. */
    public static String fresh(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(24);
    }
}
