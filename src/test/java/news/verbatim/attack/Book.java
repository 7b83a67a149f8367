// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The contract as a client has it: what may be asked, and what may be answered. */
final class Book {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Set<String> PROBLEMS = Set.of("Problem", "Fault"); // each kind adds facts of its own

    /** One operation: a method and an address with variables in it. */
    record Operation(String method, String path, JsonNode said) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        List<JsonNode> parameters(String in) {
            var found = new ArrayList<JsonNode>();
            said.path("parameters").forEach(p -> {
                if (p.path("in").asText().equals(in)) found.add(p);
            });
            return found;
        }

        Set<String> statuses() {
            var all = new TreeSet<String>();
            said.path("responses").fieldNames().forEachRemaining(all::add);
            return all;
        }
    }

    private final JsonNode all;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

    Book(JsonNode all) {
        this.all = all;
        all.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))
                        .forEach(operations::add));
        all.path("components").path("schemas").properties().forEach(schema -> {
            if (!PROBLEMS.contains(schema.getKey())) seal(schema.getValue());
        });
    }

    List<Operation> operations() {
        return operations;
    }

    /** What a reference points at. */
    JsonNode at(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : at(all.at(reference.substring(1)));
    }

    JsonNode response(Operation operation, int status) {
        return at(operation.said().path("responses").path("" + status));
    }

    /** What of the answer is not as it was said. */
    List<String> differences(JsonNode schema, JsonNode answer) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(answer).stream()
                .map(Object::toString)
                .limit(3)
                .toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", all.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    }

    /** What the contract does not name is an undocumented field. */
    private static void seal(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && !object.has("allOf")) object.put("unevaluatedProperties", false);
        schema.forEach(Book::seal);
    }

    static String words(Object... words) {
        return String.join(" ", Arrays.stream(words).map(String::valueOf).toList());
    }
}
