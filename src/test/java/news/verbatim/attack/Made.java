// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Random;
import java.util.function.Function;
import news.verbatim.contract.Book;
import org.jspecify.annotations.Nullable;

/** Makes values of a form: by its words, its limits, its examples, and now and then by something that really exists. */
final class Made {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final Book book;
    private final Random random;
    private final Function<String, @Nullable String> real;

    /** {@code real} knows an existing thing for the name of a field, or nothing. */
    Made(Book book, Random random, Function<String, @Nullable String> real) {
        this.book = book;
        this.random = random;
        this.real = real;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, "", 0);
    }

    private JsonNode of(JsonNode reference, String name, int depth) {
        var schema = book.at(reference);
        for (var choice : new String[] {"oneOf", "anyOf"})
            if (schema.path(choice).size() > 0) return of(any(schema.path(choice)), name, depth + 1);
        if (schema.has("const")) return schema.get("const");
        if (schema.path("enum").size() > 0) return any(schema.path("enum"));
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> text(schema, name);
        };
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) return type.asText(schema.has("properties") ? "object" : "string");
        return type.get(random.nextInt(4) > 0 ? 0 : random.nextInt(type.size())).asText();
    }

    private JsonNode object(JsonNode schema, int depth) {
        var made = NODES.objectNode();
        var needed = new ArrayList<String>();
        schema.path("required").forEach(n -> needed.add(n.asText()));
        schema.path("properties").properties().forEach(property -> {
            var wanted = needed.contains(property.getKey()) || depth < DEEPEST && random.nextInt(5) < 3;
            if (wanted) made.set(property.getKey(), of(property.getValue(), property.getKey(), depth + 1));
        });
        return made;
    }

    private JsonNode array(JsonNode schema, String name, int depth) {
        var made = NODES.arrayNode();
        var count = depth > DEEPEST ? 0 : random.nextInt(3);
        for (var i = 0; i < count; i++) made.add(of(schema.path("items"), name, depth + 1));
        return made;
    }

    private JsonNode number(JsonNode schema) {
        var least = schema.path("minimum").asInt(0);
        var most = schema.path("maximum").asInt(least + 20);
        return NODES.numberNode(least + random.nextInt(Math.max(1, most - least + 1)));
    }

    private JsonNode text(JsonNode schema, String name) {
        var known = real.apply(name);
        if (known != null && random.nextInt(4) > 0) return NODES.textNode(known);
        var examples = schema.path("examples");
        if (examples.size() > 0 && random.nextInt(4) > 0) return any(examples);
        return NODES.textNode(
                switch (schema.path("format").asText()) {
                    case "date-time" -> "2025-11-27T15:44:00+03:00";
                    case "date" -> "2025-11-18";
                    case "uri", "uri-reference" -> "https://images.example/rain.jpg";
                    case "uuid" -> "0199aaaa-0000-7000-8000-00000000000f";
                    default -> schema.has("pattern") ? "word-" + random.nextInt(1_000) : "Rain over Elmsby " + name;
                });
    }

    private JsonNode any(JsonNode choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
