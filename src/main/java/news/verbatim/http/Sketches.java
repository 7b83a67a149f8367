// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Parameters as they are on the wire, where the framework describes them as they are in the code. */
final class Sketches {

    private static final Map<String, String> PLACES = Map.of(
            "attributionId", "Id of the attribution",
            "captionId", "Id of the caption",
            "number", "Number of the revision",
            "kid", "What tokens call it",
            "username", "The name to sign in with",
            "slug", "The last part of its address",
            "name", "Its slug or its id",
            "id", "Its id");

    private Sketches() {}

    static boolean takesRevision(Operation operation) {
        return revisions(operation).findAny().isPresent();
    }

    static boolean needsRevision(Operation operation) {
        return revisions(operation).anyMatch(header -> Boolean.TRUE.equals(header.getRequired()));
    }

    static void correct(String path, HttpMethod method, Operation operation) {
        revisions(operation)
                .forEach(header -> header.required(method != HttpMethod.POST)
                        .description("The `ETag` last seen, quotes included")
                        .schema(Letters.text("An ETag", "\"7\"").pattern("^\"\\d{1,9}\"$")));
        parameters(operation)
                .filter(parameter -> parameter.getIn() == In.PATH)
                .forEach(parameter -> place(path, parameter));
        if (method == HttpMethod.POST && !path.endsWith("/token")) operation.addParameter(idempotencyKey());
        if (path.startsWith("/content/") && !path.endsWith("/stream")) operation.addParameter(ifNoneMatch());
    }

    private static void place(String path, Parameter parameter) {
        var name = parameter.getName();
        if (parameter.getDescription() == null)
            parameter.description(
                    name.equals("id") && path.startsWith("/desk/v1/articles/")
                            ? "Id of the article"
                            : PLACES.get(name));
        var reference =
                parameter.getSchema() == null ? null : parameter.getSchema().getRef();
        if (name.equals("id") || name.endsWith("Id") || reference != null && reference.endsWith("/UUID"))
            parameter.schema(Letters.id());
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(In.HEADER)
                .description("The `ETag` of the answer you have: 304 if it still holds")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .addExample("\"37db7c66a391d344119095b9\""));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(RepeatKey.HEADER)
                .in(In.HEADER)
                .description("A word of your own: sent again with the same one, this is done once and answered alike")
                .schema(Letters.text("1 to 255 ASCII characters", "4f1d-rain-over-elmsby")
                        .pattern("^[!-~]([ -~]{0,253}[!-~])?$"));
    }

    static boolean takesKey(Operation operation) {
        return parameters(operation).anyMatch(parameter -> RepeatKey.HEADER.equals(parameter.getName()));
    }

    private static Stream<Parameter> revisions(Operation operation) {
        return parameters(operation).filter(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.empty() : List.copyOf(operation.getParameters()).stream();
    }
}
