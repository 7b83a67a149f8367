// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.util.stream.Collectors.toMap;
import static news.verbatim.Newsroom.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.verbatim.Refused;
import news.verbatim.kernel.Ids;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may do what: every operation behind the sign-in, with every role. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoleMatrixTest {

    static final List<String> ROLES = List.of("reporter", "photo", "editor", "publisher", "legal", "admin");

    /** Method and address, and who may; what everybody who is signed in may has a star. */
    static final Map<String, String> MATRIX = """
            GET /access/v1/me *
            PUT /access/v1/me/password *
            GET /access/v1/users admin
            POST /access/v1/users admin
            GET /access/v1/users/{username} admin
            PUT /access/v1/users/{username} admin
            GET /desk/v1/articles *
            POST /desk/v1/articles reporter editor
            GET /desk/v1/articles/{id} *
            PUT /desk/v1/articles/{id} reporter editor
            DELETE /desk/v1/articles/{id} reporter editor
            GET /desk/v1/articles/{id}/attributions *
            POST /desk/v1/articles/{id}/attributions reporter editor
            GET /desk/v1/articles/{id}/attributions/{attributionId} *
            PUT /desk/v1/articles/{id}/attributions/{attributionId} reporter editor
            DELETE /desk/v1/articles/{id}/attributions/{attributionId} reporter editor
            PUT /desk/v1/articles/{id}/attributions/{attributionId}/verdict editor
            GET /desk/v1/articles/{id}/captions *
            POST /desk/v1/articles/{id}/captions reporter photo editor
            GET /desk/v1/articles/{id}/captions/{captionId} *
            PUT /desk/v1/articles/{id}/captions/{captionId} reporter photo editor
            DELETE /desk/v1/articles/{id}/captions/{captionId} reporter photo editor
            GET /desk/v1/articles/{id}/editions *
            GET /desk/v1/articles/{id}/preview *
            POST /desk/v1/articles/{id}/proposals reporter editor
            GET /desk/v1/articles/{id}/publication *
            PUT /desk/v1/articles/{id}/publication publisher
            DELETE /desk/v1/articles/{id}/publication publisher
            GET /desk/v1/articles/{id}/readiness *
            GET /desk/v1/articles/{id}/revisions *
            GET /desk/v1/articles/{id}/revisions/{number} *
            GET /desk/v1/articles/{id}/source *
            PUT /desk/v1/articles/{id}/stage reporter editor
            GET /desk/v1/attributions *
            GET /desk/v1/audit editor publisher legal admin
            GET /desk/v1/audit/verification legal admin
            GET /desk/v1/captions *
            POST /desk/v1/intake reporter editor
            GET /desk/v1/media *
            POST /desk/v1/media reporter photo editor
            GET /desk/v1/media/{id} *
            PUT /desk/v1/media/{id} photo editor
            PATCH /desk/v1/media/{id} photo editor
            DELETE /desk/v1/media/{id} photo editor
            GET /desk/v1/sections *
            POST /desk/v1/sections editor admin
            GET /desk/v1/sections/{slug} *
            PUT /desk/v1/sections/{slug} editor admin
            DELETE /desk/v1/sections/{slug} editor admin
            GET /desk/v1/site *
            PUT /desk/v1/site admin
            GET /desk/v1/speakers *
            POST /desk/v1/speakers reporter editor
            GET /desk/v1/speakers/{id} *
            PUT /desk/v1/speakers/{id} editor
            DELETE /desk/v1/speakers/{id} editor
            GET /desk/v1/tags *
            POST /desk/v1/tags editor
            GET /desk/v1/tags/{slug} *
            PUT /desk/v1/tags/{slug} editor
            DELETE /desk/v1/tags/{slug} editor
            """.lines()
            .collect(toMap(line -> line.split(" ")[0] + " " + line.split(" ")[1], line -> line.split(" ", 3)[2]));

    static int answered(RequestSpecification request, String operation) {
        var method = operation.split(" ")[0];
        var address = operation.split(" ")[1].replaceAll("\\{\\w+}", Ids.next().toString());
        if (!method.equals("GET") && !method.equals("DELETE")) request.body("{}");
        if (method.equals("PATCH")) request.contentType("application/merge-patch+json; charset=UTF-8");
        if (address.endsWith("/intake")) request.contentType("text/plain");
        return request.header("If-Match", "\"999999\"").request(method, address).statusCode();
    }

    @Test
    void the_matrix_has_a_line_for_every_operation_behind_the_sign_in() {
        var paths = when().get("/q/openapi?format=json").jsonPath().<Map<String, Map<String, Object>>>get("paths");
        var operations = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method ->
                        Set.of("get", "put", "post", "patch", "delete").contains(method))
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        operations.removeIf(operation -> !operation.matches("\\S+ /(desk|access)/.*|.*/access/v1/token")
                || operation.endsWith("/access/v1/token")
                || operation.contains("/tryouts"));

        assertEquals(new TreeSet<>(MATRIX.keySet()), operations);
    }

    @Test
    void nobody_does_anything_without_having_signed_in() {
        for (var operation : MATRIX.keySet()) {
            assertEquals(401, answered(given().contentType(ContentType.JSON), operation), operation);
            assertEquals(
                    401,
                    answered(given().contentType(ContentType.JSON).header("Authorization", "Bearer x.y.z"), operation),
                    operation);
        }
    }

    @Test
    void every_role_may_what_the_matrix_says_and_nothing_else() {
        var wrong = new TreeMap<String, Integer>();
        MATRIX.forEach((operation, allowed) -> {
            for (var role : ROLES) {
                var may = allowed.equals("*") || List.of(allowed.split(" ")).contains(role);
                var status = answered(as(role), operation);
                if (status == 401 || status >= 500 || (status == 403) == may)
                    wrong.put(role + ": " + operation, status);
            }
        });
        assertTrue(wrong.isEmpty(), wrong.toString());
    }

    @Test
    void who_has_no_role_may_nothing_but_look_at_themselves() {
        as().get("/access/v1/me").then().statusCode(200);
        Refused.with(as().get("/desk/v1/articles"), 403, "forbidden");
    }
}
