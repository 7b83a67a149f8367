// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.util.stream.Collectors.toMap;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.someone;
import static news.verbatim.Newsroom.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import news.verbatim.Refused;
import news.verbatim.kernel.Ids;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may do what: every operation of the contract, for everybody who may ask. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoleMatrixTest {

    static final List<String> ROLES = List.of("reporter", "photo", "editor", "publisher", "legal", "admin");

    /**
     * Method and address, and who may: roles, {@code *} for all of them, {@code person} for whoever signed in as themselves,
     * {@code preview} for keys of that scope, {@code all} for everybody. A key for the desk may what its roles may there.
     */
    static final Map<String, List<String>> MATRIX = """
            GET /access/v1/keys admin
            POST /access/v1/keys admin
            GET /access/v1/keys/{id} admin
            PUT /access/v1/keys/{id} admin
            DELETE /access/v1/keys/{id} admin
            GET /access/v1/me person
            PUT /access/v1/me/password person
            GET /access/v1/signing-keys admin
            POST /access/v1/signing-keys admin
            DELETE /access/v1/signing-keys/{kid} admin
            POST /access/v1/token all
            DELETE /access/v1/token person
            GET /access/v1/users admin
            POST /access/v1/users admin
            GET /access/v1/users/{username} admin
            PUT /access/v1/users/{username} admin
            DELETE /access/v1/users/{username}/sessions admin
            GET /content/v1/articles all
            GET /content/v1/articles/{name} all
            GET /content/v1/captions all
            GET /content/v1/changes all
            GET /content/v1/changes/stream all
            GET /content/v1/feeds/atom.xml all
            GET /content/v1/feeds/feed.json all
            GET /content/v1/feeds/news-sitemap.xml all
            GET /content/v1/feeds/rss.xml all
            GET /content/v1/feeds/sitemap-index.xml all
            GET /content/v1/media/{id} all
            GET /content/v1/media/{id}/file all
            GET /content/v1/media/{id}/renditions/{name} all
            GET /content/v1/quotes all
            GET /content/v1/quotes/{id} all
            GET /content/v1/sections all
            GET /content/v1/site all
            GET /content/v1/speakers all
            GET /content/v1/speakers/{name} all
            GET /content/v1/speakers/{name}/quotes all
            GET /content/v1/suggestions all
            GET /content/v1/articles/{name}/related all
            GET /content/v1/tags all
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
            PUT /desk/v1/articles/{id}/captions/{captionId}/review reporter photo editor
            GET /desk/v1/articles/{id}/editions *
            GET /desk/v1/articles/{id}/preview * preview
            GET /desk/v1/articles/{id}/preview.html * preview
            POST /desk/v1/articles/{id}/proposals reporter editor
            GET /desk/v1/articles/{id}/publication *
            PUT /desk/v1/articles/{id}/publication publisher
            DELETE /desk/v1/articles/{id}/publication publisher
            GET /desk/v1/articles/{id}/readiness * preview
            GET /desk/v1/articles/{id}/revisions *
            GET /desk/v1/articles/{id}/revisions/{number} *
            GET /desk/v1/articles/{id}/revisions/{number}/changes *
            POST /desk/v1/articles/{id}/revisions/{number}/restoration reporter editor
            GET /desk/v1/articles/{id}/source *
            PUT /desk/v1/articles/{id}/stage reporter editor
            GET /desk/v1/attributions *
            POST /desk/v1/attributions/verdicts editor
            GET /desk/v1/attributions/{id}/echoes *
            GET /desk/v1/voices *
            GET /desk/v1/audit editor publisher legal admin
            GET /desk/v1/audit/verification legal admin
            GET /desk/v1/captions *
            GET /desk/v1/captions/{id} *
            POST /desk/v1/intake reporter editor
            GET /desk/v1/media *
            POST /desk/v1/media reporter photo editor
            GET /desk/v1/media/{id} *
            GET /desk/v1/media/{id}/file *
            GET /desk/v1/media/{id}/metadata *
            GET /desk/v1/media/{id}/proposal *
            GET /desk/v1/media/{id}/renditions/{name} *
            GET /desk/v1/media/{id}/usages *
            PUT /desk/v1/media/{id} photo editor
            PUT /desk/v1/media/{id}/takedown legal
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
            .map(line -> List.of(line.split(" ")))
            .collect(toMap(line -> line.get(0) + " " + line.get(1), line -> line.subList(2, line.size())));

    /** The operations of the contract as it is served; what only the tests add is not among them. */
    static Set<String> operations() {
        var paths = when().get("/q/openapi?format=json").jsonPath().<Map<String, Map<String, Object>>>get("paths");
        var operations = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method ->
                        Set.of("get", "put", "post", "patch", "delete").contains(method))
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        operations.removeIf(operation -> operation.contains("/tryouts") || operation.contains(" /q/"));
        return operations;
    }

    static int answered(RequestSpecification request, String operation) {
        var method = operation.split(" ")[0];
        var address = operation.split(" ")[1].replaceAll("\\{\\w+}", Ids.next().toString());
        if (!method.equals("GET") && !method.equals("DELETE")) request.body("{}");
        if (method.equals("PATCH")) request.contentType("application/merge-patch+json; charset=UTF-8");
        if (address.endsWith("/intake")) request.contentType("text/plain");
        return request.header("If-Match", "\"999999\"").request(method, address).statusCode();
    }

    /** Everybody who may ask, and the words of the matrix that mean them. */
    record Asking(Supplier<RequestSpecification> request, List<String> words, boolean key) {

        boolean may(String operation) {
            var allowed = MATRIX.get(operation);
            if (allowed.contains("all")) return true;
            if (key && operation.contains(" /access/")) return false;
            return words.stream().anyMatch(allowed::contains);
        }
    }

    static Map<String, Asking> everybody(String operation) {
        var all = new LinkedHashMap<String, Asking>();
        for (var role : ROLES) {
            // whoever signs out is nobody that other tests still speak as
            var request = operation.equals("DELETE /access/v1/token")
                    ? (Supplier<RequestSpecification>) () -> as(someone(role))
                    : (Supplier<RequestSpecification>) () -> as(role);
            all.put(role, new Asking(request, List.of(role, "*", "person"), false));
        }
        for (var role : ROLES)
            if (!role.equals("admin"))
                all.put("desk key of " + role, new Asking(() -> with(DESK.get(role)), List.of(role, "*"), true));
        all.put("content key", new Asking(() -> with(CONTENT), List.of(), true));
        all.put("preview key", new Asking(() -> with(PREVIEW), List.of("preview"), true));
        return all;
    }

    static Map<String, String> DESK;
    static String CONTENT;
    static String PREVIEW;

    static void keys() {
        if (DESK != null) return;
        DESK = ROLES.stream()
                .filter(role -> !role.equals("admin"))
                .collect(toMap(role -> role, role -> Keys.text("desk", role)));
        CONTENT = Keys.text("content");
        PREVIEW = Keys.text("preview");
    }

    @Test
    void the_matrix_has_a_line_for_every_operation_of_the_contract_and_no_other() {
        assertEquals(new TreeSet<>(MATRIX.keySet()), operations());
    }

    @Test
    void nobody_does_anything_without_having_signed_in_but_what_is_open_to_all() {
        var wrong = new TreeMap<String, Integer>();
        for (var operation : operations()) {
            var open = MATRIX.get(operation).contains("all");
            for (var shown : List.of("", "Bearer x.y.z", "Bearer vb_x", "Basic YWRtaW46YWRtaW4=")) {
                var request = given().contentType(ContentType.JSON);
                var status = answered(shown.isEmpty() ? request : request.header("Authorization", shown), operation);
                if ((status == 401 || status == 403) == open || status >= 500) wrong.put(shown + operation, status);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void everybody_may_what_the_matrix_says_and_nothing_else() {
        keys();
        var wrong = new TreeMap<String, Integer>();
        var cells = 0;
        for (var operation : operations())
            for (var asking : everybody(operation).entrySet()) {
                var status = answered(asking.getValue().request().get(), operation);
                var may = asking.getValue().may(operation);
                if (status == 401 || status >= 500 || (status == 403) == may)
                    wrong.put(asking.getKey() + ": " + operation, status);
                cells++;
            }
        assertEquals(Map.of(), wrong);
        assertEquals(13 * MATRIX.size(), cells);
    }

    @Test
    void who_has_no_role_may_nothing_but_look_at_themselves() {
        as().get("/access/v1/me").then().statusCode(200);
        Refused.with(as().get("/desk/v1/articles"), 403, "forbidden");
    }
}
