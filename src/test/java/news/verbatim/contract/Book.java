// SPDX-License-Identifier: Apache-2.0
package news.verbatim.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The contract as a client has it: what may be asked, and what may be answered. */
public final class Book {

    public static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Set<String> PROBLEMS = Set.of("Problem", "Fault"); // each kind adds facts of its own
    private static final String HOME = "https://contract.example/openapi";

    /** One operation: a method and an address with variables in it. */
    public record Operation(String method, String path, JsonNode said, Pattern address) {

        static Operation of(String method, String path, JsonNode said) {
            var address = "\\Q" + path.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E";
            return new Operation(method.toUpperCase(Locale.ROOT), path, said, Pattern.compile(address));
        }

        public String id() {
            return said.path("operationId").asText();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }

        public List<JsonNode> parameters(String in) {
            var found = new ArrayList<JsonNode>();
            said.path("parameters").forEach(p -> {
                if (p.path("in").asText().equals(in)) found.add(p);
            });
            return found;
        }

        public Set<String> statuses() {
            var all = new TreeSet<String>();
            said.path("responses").fieldNames().forEachRemaining(all::add);
            return all;
        }
    }

    private final JsonNode all;
    private @Nullable Book part;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig rules =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    public Book(JsonNode all) {
        this.all = all;
        for (var path : all.path("paths").properties())
            for (var method : path.getValue().properties())
                if (METHODS.contains(method.getKey()))
                    operations.add(Operation.of(method.getKey(), path.getKey(), method.getValue()));
        operations.sort(Comparator.comparing(Operation::path, Comparator.comparing(path -> path.replace('{', '~'))));
        all.path("components").path("schemas").properties().forEach(schema -> {
            if (!PROBLEMS.contains(schema.getKey())) seal(schema.getValue());
        });
        var text = all.toString();
        factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(HOME, text))));
    }

    public List<Operation> operations() {
        return operations;
    }

    /** What is asked for at this address; fixed addresses come before those with variables. */
    public Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(known -> known.method().equals(method)
                        && known.address().matcher(path).matches())
                .findFirst();
    }

    /** What a reference points at. */
    public JsonNode at(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : at(all.at(reference.substring(1)));
    }

    public JsonNode response(Operation operation, int status) {
        return at(operation.said().path("responses").path("" + status));
    }

    /** What of the value is not as it was said; the schema is a reference, or stands by itself. */
    public List<String> differences(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema.toString(), _ -> compiled(schema)).validate(value).stream()
                .map(Object::toString)
                .limit(3)
                .toList();
    }

    /** What an answer of this address is held against: where only some fields were asked for, nothing has to be there. */
    Book asAsked(String uri) {
        return uri.contains("fields=")
                        || uri.contains("body=html")
                        || uri.contains("body=text")
                        || uri.contains("body=none")
                ? inPart()
                : this;
    }

    private synchronized Book inPart() {
        if (part != null) return part;
        var some = all.deepCopy();
        some.at("/components/schemas").forEach(schema -> {
            if (schema instanceof ObjectNode object) object.remove("required");
        });
        part = new Book(some);
        return part;
    }

    private JsonSchema compiled(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) return factory.getSchema(SchemaLocation.of(HOME + reference), rules);
        var whole = (ObjectNode) JSON.valueToTree(schema);
        pointHome(whole);
        return factory.getSchema(whole, rules);
    }

    private static void pointHome(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (reference.startsWith("#")) ((ObjectNode) schema).put("$ref", HOME + reference);
        schema.forEach(Book::pointHome);
    }

    /** What the contract does not name is an undocumented field. */
    private static void seal(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && !object.has("allOf")) object.put("unevaluatedProperties", false);
        schema.forEach(Book::seal);
    }

    public static String words(Object... words) {
        return String.join(" ", Arrays.stream(words).map(String::valueOf).toList());
    }
}
