// SPDX-License-Identifier: Apache-2.0
package news.verbatim.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import news.verbatim.contract.Book.Operation;
import news.verbatim.kernel.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract leaves nothing open that whoever works by it would have to ask for. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class GapsTest {

    static final Set<String> VERBS = Set.of(
            "Add", "Believe", "Bring", "Change", "Check", "Compare", "Delete", "Find", "Go", "Judge", "List", "Make",
            "Preview", "Publish", "Read", "Remove", "Rename", "Revoke", "Rewrite", "Say", "See", "Sign", "Start",
            "Submit", "Take", "Use");

    /** What comes in an answer only, and is as long as what was asked for. */
    static final Set<String> ANYTHING =
            Set.of("Difference.before", "Difference.after", "Problem.current", "Problem.merge");

    final Set<String> gaps = new TreeSet<>();
    JsonNode api;
    Book book;

    @BeforeEach
    void read() {
        api = given().get("/q/openapi?format=json").as(JsonNode.class);
        book = new Book(api.deepCopy());
    }

    @AfterEach
    void none() {
        assertEquals("", String.join("\n", gaps));
    }

    void expect(boolean fact, Object... where) {
        if (!fact) gaps.add(Book.words(where));
    }

    @Test
    void every_operation_says_what_it_does_to_whom_it_is_open_and_where_it_belongs() {
        for (var operation : book.operations()) {
            var said = operation.said();
            var words = said.path("summary").asText().split(" ");
            expect(VERBS.contains(words[0].replace(",", "")), operation, "begins with no verb:", words[0]);
            var description = said.path("description").asText();
            expect(description.split("\n\n")[0].length() > 30, operation, "is hardly described:", description);
            var roles = said.path("x-roles").size() > 0 ? "Roles: " : "(Open to all|For whoever is signed in)";
            expect(description.matches("(?s).*" + roles + ".*"), operation, "does not say for whom it is");
            expect(said.path("tags").size() == 1, operation, "stands in one chapter:", said.path("tags"));
        }
        assertTrue(book.operations().size() > 80);
    }

    @Test
    void every_parameter_has_a_description_an_example_and_limits() {
        for (var operation : book.operations())
            for (var parameter : operation.said().path("parameters")) {
                var where = operation + " " + parameter.path("name").asText();
                expect(parameter.path("description").asText().length() > 5, where, "has no description");
                value(where, parameter.path("schema"), !where.endsWith(" cursor"));
            }
    }

    @Test
    void every_part_of_every_schema_has_a_description_an_example_and_limits() {
        for (var schema : api.at("/components/schemas").properties()) {
            expect(schema.getValue().path("description").asText().length() > 5, schema.getKey(), "has no description");
            for (var part : schema.getValue().path("properties").properties()) {
                var where = schema.getKey() + "." + part.getKey();
                expect(part.getValue().path("description").asText().length() > 2, where, "has no description");
                if (!ANYTHING.contains(where)) value(where, part.getValue(), true);
            }
        }
    }

    private void value(String where, JsonNode described, boolean shown) {
        var schema = described.has("anyOf") ? described.at("/anyOf/0") : described;
        if (schema.has("$ref") || schema.has("const")) return;
        var types = types(schema);
        expect(!types.isEmpty(), where, "has no type");
        if (types.contains("array")) list(where, schema, shown);
        else expect(!shown || schema.path("examples").size() > 0, where, "has no example");
        if (types.contains("string")) expect(isLimited(schema), where, "may be of any length");
        if (types.contains("integer") || types.contains("number"))
            expect(schema.has("minimum"), where, "has no least value");
        for (var example : schema.path("examples"))
            expect(book.differences(schema, example).isEmpty(), where, "its example is none:", example);
    }

    private void list(String where, JsonNode schema, boolean shown) {
        expect(schema.has("maxItems"), where, "may have any number of items");
        var items = schema.path("items");
        while (items.has("items")) items = items.path("items");
        if (items.has("$ref")) return;
        expect(!shown || items.has("enum") || schema.path("examples").size() > 0, where, "has no example");
        expect(isLimited(items), where, "may have items of any length");
    }

    /** Nobody reads bytes. */
    private static boolean isFile(JsonNode body) {
        return body.at("/schema/format").asText().equals("binary");
    }

    private static boolean isLimited(JsonNode schema) {
        return schema.has("maxLength") || schema.has("enum") || schema.has("format") || schema.has("pattern");
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        if (type.isTextual()) return List.of(type.asText());
        return StreamSupport.stream(type.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void every_body_has_a_schema_and_an_example() {
        for (var operation : book.operations()) {
            for (var body : operation.said().at("/requestBody/content").properties())
                expect(body.getValue().has("schema") && body.getValue().has("example"), operation, body.getKey());
            for (var status : operation.statuses())
                for (var body : answer(operation, status).path("content").properties())
                    if (status.startsWith("2"))
                        expect(
                                body.getValue().has("schema")
                                        && (body.getValue().has("example") || isFile(body.getValue())),
                                operation,
                                status,
                                body.getKey());
        }
    }

    @Test
    void every_status_says_what_it_means_and_every_refusal_names_and_shows_its_kinds() {
        for (var operation : book.operations())
            for (var status : operation.statuses()) {
                var answer = answer(operation, status);
                expect(answer.path("description").asText().length() > 3, operation, status, "is not explained");
                if (!status.matches("[45]..")) continue;
                var shown = answer.at("/content/application~1problem+json/examples");
                for (var kind : kinds(status)) expect(shown.has(kind), operation, status, "does not show", kind);
                expect(shown.size() > 0, operation, status, "shows no kind of problem");
            }
    }

    private JsonNode answer(Operation operation, String status) {
        return book.response(operation, Integer.parseInt(status));
    }

    private static List<String> kinds(String status) {
        return Arrays.stream(Kind.values())
                .filter(kind -> status.equals("" + kind.status()))
                .map(Kind::wire)
                .toList();
    }

    @Test
    void what_is_one_of_several_says_by_which_word() {
        for (var schema : api.at("/components/schemas").properties())
            if (schema.getValue().has("oneOf")) {
                var told = schema.getValue().path("discriminator");
                expect(told.path("propertyName").asText().equals("type"), schema.getKey(), "has no discriminator");
                expect(
                        told.path("mapping").size()
                                >= schema.getValue().path("oneOf").size(),
                        schema.getKey());
            }
        for (var name : List.of("Block", "PublishedBlock"))
            assertTrue(api.at("/components/schemas/" + name + "/oneOf").size() >= 8, name);
    }
}
