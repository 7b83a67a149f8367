// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.POST;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What is taken and given when all goes well: the bodies and the headers that go with them. */
final class Answers {

    private static final String JSON = "application/json";
    private static final Map<String, Header> HEADERS = Map.of(
            "ETag", header("The revision in quotation marks: send it back as `If-Match` to change this", "\"7\""),
            "Location",
                    header(
                            "Where it is to be found from now on",
                            "/desk/v1/articles/019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a01"),
            "Link",
                    header(
                            "The pages after and before, as `next` and `prev`",
                            "</content/v1/articles?cursor=jHdV>; rel=\"next\""),
            "Cache-Control", header("How long it may be kept, by whom", "public, max-age=15, s-maxage=60"),
            "Idempotency-Replayed", header("`true` where it was done before, with the same `Idempotency-Key`", "true"),
            "Surrogate-Key",
                    header(
                            "Everything the answer is made of, by short names; `Cache-Tag` says the same",
                            "a-5d1f376b09d0 list"));

    private final Shapes shapes;

    Answers(Shapes shapes) {
        this.shapes = shapes;
    }

    void correct(String path, Method method, Operation operation) {
        Signatures.body(method).ifPresent(type -> {
            operation.getRequestBody().setRequired(true);
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(media -> media.schema(shapes.of(type)));
        });
        Signatures.taken(method).filter(Class::isRecord).forEach(type -> beside(operation, type));
        Signatures.given(method).filter(Class::isRecord).forEach(shapes::of);
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") || status.equals("304") || status.equals("308"))
                correct(path, method, status, response, operation.getResponses());
        });
    }

    /** The framework sees but bytes. */
    private void beside(Operation operation, Class<?> type) {
        var schema = shapes.of(type);
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null)
            operation.setRequestBody(OASFactory.createRequestBody().content(json(schema)));
        else
            operation.getRequestBody().getContent().getMediaTypes().forEach((kind, media) -> {
                if (!kind.startsWith("multipart/")) media.schema(schema); // a form says for itself what is in it
            });
    }

    private void correct(String path, Method method, String status, APIResponse response, APIResponses responses) {
        var answer = Signatures.answer(method);
        var rehearsed =
                status.equals("200") && responses.hasAPIResponse("201"); // nothing was made, so nothing has a revision
        if (status.equals("204") || status.equals("304")) response.setContent(null);
        else if (status.equals("206"))
            response.setContent(responses.getAPIResponse("200").getContent()); // a part of the same
        else if (answer.isPresent()) response.setContent(json(shapes.of(answer.get())));
        else if (response.getContent() != null)
            response.getContent().getMediaTypes().values().forEach(media -> named(media.getSchema()));
        if (path.startsWith("/content/") && !path.endsWith("/stream")) cached(status, response, method);
        else if (Signatures.answersWithTag(method) && !rehearsed) add(response, "ETag");
        if (status.equals("201") || status.equals("308")) add(response, "Location");
        if (method.isAnnotationPresent(POST.class) && method.isAnnotationPresent(Changing.class))
            add(response, "Idempotency-Replayed");
        if (answer.isPresent() && answer.get() instanceof ParameterizedType) add(response, "Link");
        if (response.getDescription() == null || response.getDescription().matches("OK|Created|No Content"))
            response.setDescription(status.equals("204") ? "Done" : status.equals("201") ? "Made" : "As asked");
    }

    /** A page of things is only named by its room; it looks the same for all. */
    private void named(Schema schema) {
        var name =
                schema == null || schema.getRef() == null ? "" : schema.getRef().replaceFirst(".*/", "");
        if (name.endsWith("Page")) shapes.pageOf(name.substring(0, name.length() - "Page".length()));
    }

    private static void cached(String status, APIResponse response, Method method) {
        add(response, "ETag");
        add(response, "Cache-Control");
        add(response, "Surrogate-Key");
        if (status.equals("200") && method.getName().endsWith("s")) add(response, "Link");
    }

    private static void add(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref(name));
    }

    static Map<String, Header> headers() {
        return HEADERS;
    }

    private static org.eclipse.microprofile.openapi.models.media.Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(schema));
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .addExample(example));
    }
}
