// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Values as they are on the wire, where the framework describes them as they are in the code. */
final class Sketches {

    private final Components components;

    Sketches(Components components) {
        this.components = components;
    }

    void correct() {
        components.removeSchema("IfMatch");
        replace(
                "Moment",
                text("An instant with the offset it was given with", "2025-11-27T15:44:00+03:00")
                        .format("date-time"));
        replace(
                "TruncatedDate",
                text("A date as precise as it is known", "2025-11").pattern("^\\d{4}(-\\d{2}(-\\d{2})?)?$"));
        new Families(components).describe();
        components.getSchemas().values().forEach(Sketches::correct);
    }

    private void replace(String name, Schema schema) {
        if (components.getSchemas().containsKey(name)) components.addSchema(name, schema);
    }

    private static void correct(Schema schema) {
        if (schema.getRef() != null) schema.setType(null); // what it points at knows better
        if (schema.getEnumeration() != null)
            schema.setEnumeration(
                    schema.getEnumeration().stream().map(Sketches::spelled).toList());
        var parts = schema.getProperties() == null ? Map.<String, Schema>of() : schema.getProperties();
        parts.values().forEach(Sketches::correct);
        if (schema.getItems() != null) correct(schema.getItems());
    }

    private static Object spelled(Object word) {
        return word instanceof String text ? text.toLowerCase(Locale.ROOT).replace('_', '-') : word;
    }

    static boolean takesRevision(Operation operation) {
        return revisions(operation).findAny().isPresent();
    }

    static boolean needsRevision(Operation operation) {
        return revisions(operation).anyMatch(header -> Boolean.TRUE.equals(header.getRequired()));
    }

    /** The header is text on the wire, whatever it becomes with us. */
    static void correctHeader(Operation operation, HttpMethod method) {
        revisions(operation)
                .forEach(header -> header.required(method != HttpMethod.POST)
                        .description("The `ETag` last seen, quotes included, such as `\"7\"`")
                        .schema(text("An ETag", "\"7\"").pattern("^\"\\d{1,9}\"$")));
    }

    private static Stream<Parameter> revisions(Operation operation) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        return parameters.stream().filter(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
