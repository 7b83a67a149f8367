// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Holds JSON against what the contract says of it, and lists every difference. */
final class Described {

    private final JsonNode api;
    private final boolean whole;
    private final List<String> differences = new ArrayList<>();

    private Described(JsonNode api, boolean whole) {
        this.api = api;
        this.whole = whole;
    }

    /** An answer has every name that is described, and no other. */
    static List<String> answer(JsonNode api, JsonNode schema, JsonNode value) {
        return new Described(api, true).compare(schema, value);
    }

    /** A request has what is required, and no name that is not described. */
    static List<String> request(JsonNode api, JsonNode schema, JsonNode value) {
        return new Described(api, false).compare(schema, value);
    }

    private List<String> compare(JsonNode schema, JsonNode value) {
        look(schema, value, "");
        return differences;
    }

    private void look(JsonNode described, JsonNode value, String at) {
        var schema =
                described.has("$ref") ? api.at(described.path("$ref").asText().substring(1)) : described;
        if (schema.isMissingNode()) differences.add(at + ": " + described + " points nowhere");
        if (schema.has("anyOf")) either(schema, value, at);
        else if (schema.has("oneOf")) kind(schema, value, at);
        else if (isOfType(schema, value, at)) inside(schema, value, at);
    }

    /** Here it is always something, or null. */
    private void either(JsonNode schema, JsonNode value, String at) {
        if (!value.isNull()) look(schema.path("anyOf").get(0), value, at);
    }

    private void kind(JsonNode schema, JsonNode value, String at) {
        if (!schema.has("discriminator")) {
            look(schema.path("oneOf").get(0), value, at);
            return;
        }
        var member = schema.at("/discriminator/mapping").path(value.path("type").asText());
        if (member.isMissingNode()) differences.add(at + ": no kind of " + value.path("type"));
        else look(api.at(member.asText().substring(1)), value, at);
    }

    private boolean isOfType(JsonNode schema, JsonNode value, String at) {
        if (!schema.has("type")) return true;
        var types = schema.path("type").isArray()
                ? StreamSupport.stream(schema.path("type").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(schema.path("type").asText());
        var type = value.isIntegralNumber()
                ? "integer"
                : value.getNodeType().name().toLowerCase();
        if (types.contains(type)) return true;
        if (type.equals("integer") && types.contains("number")) return true;
        differences.add(at + ": is " + type + ", described as " + types);
        return false;
    }

    private void inside(JsonNode schema, JsonNode value, String at) {
        if (value.isTextual()) text(schema, value.asText(), at);
        for (var i = 0; i < value.size() && value.isArray(); i++)
            look(schema.path("items"), value.get(i), at + "/" + i);
        if (!value.isObject()) return;
        var described = new TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(described::add);
        for (var field : value.properties())
            if (described.contains(field.getKey()))
                look(schema.path("properties").path(field.getKey()), field.getValue(), at + "/" + field.getKey());
            else differences.add(at + "/" + field.getKey() + ": is not described");
        var needed = new TreeSet<String>();
        schema.path("required").forEach(name -> needed.add(name.asText()));
        if (whole)
            described.stream().filter(name -> !onlyWithAParameter(schema, name)).forEach(needed::add);
        for (var name : needed) if (!value.has(name)) differences.add(at + "/" + name + ": is described but not there");
    }

    /** What is there only if it was asked for says so first. */
    private static boolean onlyWithAParameter(JsonNode schema, String name) {
        return schema.path("properties").path(name).path("description").asText().startsWith("With `");
    }

    private void text(JsonNode schema, String text, String at) {
        var words = schema.path("enum");
        if (words.isArray()
                && StreamSupport.stream(words.spliterator(), false)
                        .noneMatch(w -> w.asText().equals(text)))
            differences.add(at + ": " + text + " is none of " + words);
        if (schema.has("const") && !schema.path("const").asText().equals(text))
            differences.add(at + ": is not " + schema.path("const"));
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asText())
                        .matcher(text)
                        .find()) differences.add(at + ": " + text + " does not match");
        try {
            if (schema.path("format").asText().equals("uuid")) UUID.fromString(text);
            if (schema.path("format").asText().equals("date-time")) OffsetDateTime.parse(text);
        } catch (RuntimeException e) {
            differences.add(at + ": " + text + " is no " + schema.path("format"));
        }
    }
}
