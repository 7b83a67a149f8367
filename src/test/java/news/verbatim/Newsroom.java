// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import news.verbatim.access.Accounts;

/** People of a newsroom, signed in, for tests that speak as one of them. */
public final class Newsroom {

    private static final String PASSWORD = "a stone for each story";
    private static final Map<Set<String>, String> TOKENS = new ConcurrentHashMap<>();

    private Newsroom() {}

    /** A request of someone with these roles and no others. */
    public static RequestSpecification as(String... roles) {
        return with(TOKENS.computeIfAbsent(Set.of(roles), set -> signIn(hire(fresh("someone"), set), PASSWORD)));
    }

    /** A request of the user of this name. */
    public static RequestSpecification as(Person person) {
        return with(person.token());
    }

    /** A new user, signed in, whom no other test knows. */
    public static Person someone(String... roles) {
        var username = hire(fresh("someone"), Set.of(roles));
        return new Person(username, PASSWORD, signIn(username, PASSWORD));
    }

    public record Person(String username, String password, String token) {}

    /** A word that no other test uses. */
    public static String fresh(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(24);
    }

    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public static String signIn(String username, String password) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("grant_type", "password", "username", username, "password", password)
                .post("/access/v1/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String hire(String username, Set<String> roles) {
        var accounts = Arc.container().instance(Accounts.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.create(username, "Someone of " + roles, PASSWORD, roles, "test"));
        return username;
    }
}
