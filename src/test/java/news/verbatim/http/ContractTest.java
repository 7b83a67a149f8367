// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTest {

    record Named(String name, JsonNode operation) {}

    JsonNode api;

    @BeforeEach
    void read() {
        var text = when().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        api = StoredJson.read(text, JsonNode.class);
    }

    List<Named> operations() {
        var all = new ArrayList<Named>();
        for (var path : api.path("paths").properties())
            for (var operation : path.getValue().properties())
                if (operation.getValue().has("responses"))
                    all.add(new Named(operation.getKey() + " " + path.getKey(), operation.getValue()));
        return all;
    }

    @Test
    void every_address_says_how_it_says_no() {
        for (var named : operations()) {
            for (var status : List.of("400", "503"))
                assertTrue(named.operation().path("responses").has(status), named.name() + " " + status);
            for (var response : named.operation().path("responses").properties()) {
                if (!response.getKey().startsWith("4")) continue;
                var answer = response.getValue().has("$ref")
                        ? api.at(response.getValue().path("$ref").asText().substring(1))
                        : response.getValue();
                assertTrue(
                        answer.path("content").has("application/problem+json"), named.name() + " " + response.getKey());
            }
        }
    }

    @Test
    void every_address_of_the_desk_says_which_roles_it_needs() {
        for (var named : operations())
            if (named.name().contains(" /desk/")) {
                assertTrue(named.operation().path("x-roles").size() > 0, named.name());
                assertTrue(named.operation().path("description").asText().contains("Roles: "), named.name());
                var admin = named.operation().path("x-roles").toString().equals("[\"admin\"]");
                assertEquals(
                        admin ? "[{\"signIn\":[]}]" : "[{\"signIn\":[]},{\"apiKey\":[]}]",
                        named.operation().path("security").toString(),
                        named.name());
            }
    }

    @Test
    void swagger_ui_signs_in_at_our_own_address() {
        var scheme = api.at("/components/securitySchemes/signIn");
        assertEquals("oauth2", scheme.path("type").asText());
        assertEquals("/access/v1/token", scheme.at("/flows/password/tokenUrl").asText());
    }

    @Test
    void words_are_spelled_as_on_the_wire() {
        for (var words : api.at("/components/schemas").findValues("enum"))
            for (var word : words) assertTrue(word.asText().matches("[a-z0-9-]+"), words.toString());
        assertEquals(
                "date-time",
                api.at("/components/schemas/Story/properties/displayedAt/format")
                        .asText());
    }

    @Test
    void every_change_below_the_desk_asks_for_the_revision_seen() {
        for (var named : operations())
            if (named.name().matches("(put|patch|delete) /(desk/v1/.*|access/v1/(users|keys)/[^/]+)"))
                assertTrue(named.operation().path("responses").has("428"), named.name());
    }

    @Test
    void what_comes_in_several_kinds_names_them_all() {
        for (var schema : api.at("/components/schemas").properties()) {
            var mapping = schema.getValue().at("/discriminator/mapping");
            assertTrue(schema.getValue().path("oneOf").size() <= mapping.size(), schema.getKey());
        }
        assertTrue(api.at("/components/schemas/Block/oneOf").size() > 5);
    }

    @Test
    void nothing_points_nowhere() {
        var missing = new HashSet<String>();
        Pattern.compile("\"\\$ref\":\"#(/components/[^\"]+)\"")
                .matcher(api.toString())
                .results()
                .map(found -> found.group(1))
                .filter(pointer -> api.at(pointer).isMissingNode())
                .forEach(missing::add);
        assertEquals(new HashSet<>(), missing);
    }
}
