// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.verbatim.Refused;
import news.verbatim.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreconditionTest {

    static final String[] ALL = {"reporter", "photo", "editor", "publisher", "legal", "admin"};

    record Change(String verb, String address, String type, boolean needed) {
        Response by(RequestSpecification request) {
            return request.contentType(type + "; charset=UTF-8")
                    .body("{}".getBytes(StandardCharsets.UTF_8))
                    .request(verb, address);
        }
    }

    List<Change> changes;

    @BeforeEach
    void read() {
        changes = new ArrayList<>();
        var text = when().get("/q/openapi?format=json").asString();
        for (var path : StoredJson.read(text, JsonNode.class).path("paths").properties())
            for (var operation : path.getValue().properties())
                for (var parameter : operation.getValue().path("parameters"))
                    if (parameter.path("name").asText().equals("If-Match"))
                        changes.add(change(path, operation, parameter));
        assertTrue(changes.size() > 15, changes.toString());
    }

    static Change change(Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> operation, JsonNode parameter) {
        var types = operation.getValue().at("/requestBody/content").fieldNames();
        return new Change(
                operation.getKey(),
                path.getKey()
                        .replaceAll("\\{number}", "1")
                        .replaceAll("\\{\\w+}", UUID.randomUUID().toString()),
                types.hasNext() ? types.next() : "application/json",
                parameter.path("required").asBoolean());
    }

    @Test
    void every_change_names_the_revision_it_was_made_on() {
        for (var change : changes) if (change.needed()) Refused.with(change.by(as(ALL)), 428, "precondition-required");
    }

    /** A weak tag, any tag, or several: none of them says what was seen, so none of them is taken for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"1\"",
                "*",
                "\"1\", \"2\"",
                "\"1\",",
                "1",
                "\"one\"",
                "\"\"",
                "\"-1\"",
                "\"1.0\"",
                "\"9999999999\""
            })
    void what_does_not_name_one_revision_is_refused_everywhere(String tag) {
        for (var change : changes) Refused.with(change.by(as(ALL).header("If-Match", tag)), 400, "invalid-parameter");
    }

    static Response sends(RequestSpecification by, String verb, String address, String body) {
        var type = verb.equals("patch") ? "application/merge-patch+json; charset=UTF-8" : "application/json";
        var request = by.header("If-Match", "\"1\"").contentType(type);
        return (body == null ? request : request.body(body.getBytes(StandardCharsets.UTF_8))).request(verb, address);
    }

    /** What somebody else changes first, what is then sent, and which field differs. */
    record Thing(String address, String first, String then, String field, List<String> verbs) {}

    Thing thing(String name) {
        var made = fresh("thing");
        return switch (name) {
            case "speakers" -> {
                var id = as(ALL).body("{\"kind\":\"person\",\"name\":\"%s\"}".formatted(made))
                        .post("/desk/v1/speakers")
                        .<String>path("id");
                var body = "{\"kind\":\"person\",\"name\":\"" + made + "\",\"surname\":\"%s\"}";
                yield new Thing(
                        "/desk/v1/speakers/" + id,
                        body.formatted("A"),
                        body.formatted("B"),
                        "/surname",
                        List.of("put", "delete"));
            }
            case "media" -> {
                var id = as(ALL).body("{\"text\":\"Rain\"}")
                        .post("/desk/v1/media")
                        .<String>path("id");
                yield new Thing(
                        "/desk/v1/media/" + id,
                        "{\"text\":\"Snow\"}",
                        "{\"text\":\"Hail\"}",
                        "/text",
                        List.of("put", "patch", "delete"));
            }
            case "users" -> {
                var person = someone("reporter").username();
                var body = "{\"displayName\":\"%s\",\"roles\":[\"reporter\"],\"enabled\":true}";
                yield new Thing(
                        "/access/v1/users/" + person,
                        body.formatted("Ina"),
                        body.formatted("Per"),
                        "/displayName",
                        List.of("put"));
            }
            default -> {
                as(ALL).body("{\"slug\":\"%s\",\"name\":\"One\"}".formatted(made))
                        .post("/desk/v1/" + name);
                yield new Thing(
                        "/desk/v1/" + name + "/" + made,
                        "{\"name\":\"Two\"}",
                        "{\"name\":\"Three\"}",
                        "/name",
                        List.of("put", "delete"));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"speakers", "media", "sections", "tags", "users"})
    void whoever_comes_second_is_told_who_came_first_and_where_it_differs(String name) {
        var other = someone("editor", "admin");
        var thing = thing(name);
        assertEquals(
                200, sends(as(other), "put", thing.address(), thing.first()).statusCode());

        for (var verb : thing.verbs()) {
            var refused = sends(as(ALL), verb, thing.address(), verb.equals("delete") ? null : thing.then());
            Refused.with(refused, 412, "stale-revision")
                    .body("current.revision", equalTo(2))
                    .body("current.updatedBy", equalTo(other.username()))
                    .body("current.updatedAt", notNullValue());
            if (!verb.equals("delete")) refused.then().body("changed", hasItem(thing.field()));
        }
    }

    @Test
    void the_site_has_a_revision_too() {
        Refused.with(
                        as(ALL).header("If-Match", "\"0\"")
                                .body("{\"name\":\"Echo\",\"defaultLanguage\":\"en\",\"timeZone\":\"Europe/Oslo\"}")
                                .put("/desk/v1/site"),
                        412,
                        "stale-revision")
                .body("current.revision", greaterThan(0))
                .body("current.updatedBy", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"speakers", "media", "sections", "tags", "users"})
    void of_many_who_change_one_thing_at_once_one_does_and_the_others_are_told(String name) {
        var thing = thing(name);

        var answers = Together.each(
                8,
                n -> sends(as(ALL), "put", thing.address(), thing.then().replaceAll("B|Hail|Per|Three", "Word " + n)));

        assertEquals(Map.of(200, 1L, 412, 7L), Together.statuses(answers));
        for (var answer : answers) if (answer.statusCode() == 412) answer.then().body("current.revision", equalTo(2));
    }
}
