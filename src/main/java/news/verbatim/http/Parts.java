// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** How long, how large and how many what has a name may be, and what it may look like, where nothing nearer says so. */
final class Parts {

    private static final int ID = 36;

    private static final JsonNode KNOWN = read();

    /** Every part of the schema of this name. */
    void complete(String name, Schema schema) {
        if (schema.getProperties() == null) return;
        schema.getProperties().forEach((part, property) -> {
            var own = KNOWN.path("parts").path(name + "." + part);
            complete(inner(property), own, KNOWN.path("parts").path(part));
            if (inner(property).getRef() != null && own.has("example")) property.addExample(plain(own.path("example")));
        });
    }

    /** In the schema and not beside it: Swagger UI sends what stands beside, whether anybody meant it or not. */
    void complete(Operation operation, Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema.getType() == null) schema.addType(SchemaType.STRING);
        if (parameter.getExample() != null) schema.addExample(parameter.getExample());
        parameter.setExample(null);
        var name = parameter.getName();
        var own = KNOWN.path("parameters").path(operation.getOperationId() + "." + name);
        complete(schema, own, KNOWN.path("parameters").path(name));
    }

    private static Schema inner(Schema property) {
        return property.getAnyOf() == null ? property : property.getAnyOf().getFirst();
    }

    private static void complete(Schema schema, JsonNode own, JsonNode general) {
        if (schema.getRef() != null) return;
        var types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.STRING)) length(schema, own, general);
        if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) range(schema, own, general);
        if (types.contains(SchemaType.ARRAY)) count(schema, own, general);
        if (isUnshown(schema) && types.contains(SchemaType.BOOLEAN)) schema.addExample(true);
        if (isUnshown(schema) && schema.getEnumeration() != null)
            schema.addExample(schema.getEnumeration().getFirst());
        var example = said(own, general, "example");
        if (isUnshown(schema) && !example.isMissingNode() && !holdsOthers(schema))
            schema.addExample(
                    types.contains(SchemaType.ARRAY) && !example.isArray() ? List.of(plain(example)) : plain(example));
    }

    /** What is described elsewhere is shown there. */
    private static boolean holdsOthers(Schema schema) {
        return schema.getItems() != null && (schema.getItems().getRef() != null || holdsOthers(schema.getItems()));
    }

    private static boolean isUnshown(Schema schema) {
        return schema.getExamples() == null && schema.getConstValue() == null;
    }

    private static void length(Schema schema, JsonNode own, JsonNode general) {
        if (schema.getEnumeration() != null || schema.getConstValue() != null || schema.getFormat() != null) return;
        var least = said(own, general, "min");
        var most = said(own, general, "max");
        if (schema.getMinLength() == null && least.isInt()) schema.minLength(least.asInt());
        if (schema.getMaxLength() == null && most.isInt()) schema.maxLength(most.asInt());
    }

    private static void range(Schema schema, JsonNode own, JsonNode general) {
        var least = said(own, general, "min");
        var most = said(own, general, "max");
        if (schema.getMinimum() == null && least.isInt()) schema.minimum(BigDecimal.valueOf(least.asInt()));
        if (schema.getMaximum() == null && most.isInt()) schema.maximum(BigDecimal.valueOf(most.asInt()));
    }

    private static void count(Schema schema, JsonNode own, JsonNode general) {
        var most = said(own, general, "items");
        if (schema.getMaxItems() == null && most.isInt()) schema.maxItems(most.asInt());
        var each = schema.getItems();
        while (each.getItems() != null) each = each.getItems();
        if (each.getRef() != null || each.getMaxLength() != null || each.getEnumeration() != null) return;
        if ("uuid".equals(each.getFormat())) each.maxLength(ID);
        else if (said(own, general, "each").isInt())
            each.maxLength(said(own, general, "each").asInt());
    }

    private static JsonNode said(JsonNode own, JsonNode general, String what) {
        return own.has(what) ? own.path(what) : general.path(what);
    }

    private static Object plain(JsonNode example) {
        return StoredJson.read(example.toString(), Object.class);
    }

    private static JsonNode read() {
        try (var file = Parts.class.getResourceAsStream("/contract/parts.json")) {
            return StoredJson.tree(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
