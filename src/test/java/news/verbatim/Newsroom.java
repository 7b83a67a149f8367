// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import news.verbatim.access.Accounts;

/** People of a newsroom, signed in, for tests that speak as one of them. */
@Unremovable
@ApplicationScoped
public class Newsroom {

    private static final String PASSWORD = "a password of the tests";

    private final Accounts accounts;
    private final Map<Set<String>, String> tokens = new ConcurrentHashMap<>();

    Newsroom(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A request of someone with these roles and no others. */
    public static RequestSpecification as(String... roles) {
        var newsroom = Arc.container().instance(Newsroom.class).get();
        return given().auth().oauth2(newsroom.token(Set.of(roles))).contentType(ContentType.JSON);
    }

    /** A word that no other test uses. */
    public static String fresh(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(24);
    }

    String token(Set<String> roles) {
        return tokens.computeIfAbsent(roles, this::signedIn);
    }

    private String signedIn(Set<String> roles) {
        var username = fresh("someone");
        QuarkusTransaction.requiringNew().run(() -> accounts.create(username, username, PASSWORD, roles, "tests"));
        return given().formParam("grant_type", "password")
                .formParam("username", username)
                .formParam("password", PASSWORD)
                .post("/access/v1/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
