// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.verbatim.kernel.Faults.Fault;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Every way an address may say no, written into the description of the API once and pointed at from each operation. */
final class ProblemAnswers {

    private final Components components;
    private final Set<Integer> used = new TreeSet<>();

    ProblemAnswers(Components components) {
        this.components = components;
        components.addSchema("Problem", schema());
        components.addSchema("Fault", fault());
    }

    /** Only what some operation points at. */
    void finish() {
        for (var status : used) components.addResponse(name(status), answer(status));
    }

    void add(String path, Operation operation, boolean open, boolean roles) {
        var responses = operation.getResponses();
        for (var status : fitting(path, operation, open, roles)) {
            var there = responses.getAPIResponse("" + status);
            if (there != null && there.getDescription() != null && there.getContent() == null && status == 409)
                there.setContent(content(status));
            else {
                used.add(status);
                responses.addAPIResponse(
                        "" + status, OASFactory.createAPIResponse().ref(name(status)));
            }
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]..") && response.getRef() == null && response.getContent() == null)
                response.setContent(content(Integer.parseInt(status)));
        });
    }

    private static Set<Integer> fitting(String path, Operation operation, boolean open, boolean roles) {
        var statuses = new TreeSet<>(Set.of(400, 406, 414, 429, 431, 503));
        if (path.startsWith("/content/")) statuses.addAll(Set.of(401, 403)); // where whoever runs this has closed it
        if (!open) statuses.add(401);
        if (roles) statuses.add(403);
        if (path.contains("{")) statuses.add(404);
        if (operation.getRequestBody() != null) statuses.addAll(Set.of(408, 413, 415, 422));
        if (Sketches.takesRevision(operation)) statuses.addAll(Set.of(409, 412));
        if (Sketches.needsRevision(operation)) statuses.add(428);
        if (Sketches.takesKey(operation)) statuses.add(422);
        if (operation.getResponses().hasAPIResponse("206")) statuses.addAll(Set.of(416, 500)); // it gives out files
        if (path.equals("/access/v1/token") && open) statuses.add(401);
        return statuses;
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static APIResponse answer(int status) {
        var kinds = kinds(status).stream()
                .map(kind -> "%s (`%s`)".formatted(kind.title(), kind.wire()))
                .collect(Collectors.joining("; "));
        return OASFactory.createAPIResponse().description(kinds).content(content(status));
    }

    private static Content content(int status) {
        var ref = OASFactory.createSchema().ref("Problem");
        var media = OASFactory.createMediaType().schema(ref);
        for (var kind : kinds(status))
            media.addExample(
                    kind.wire(),
                    OASFactory.createExample().summary(kind.title()).value(example(kind)));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
    }

    private static List<Kind> kinds(int status) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.status() == status)
                .toList();
    }

    private static Map<String, Object> example(Kind kind) {
        var faulty = kind.status() == 400 || kind.status() == 422;
        var fault = new LinkedHashMap<String, Object>(); // in this order, always
        fault.put("pointer", "/headline");
        fault.put("kind", Flaw.NOT_BLANK.wire());
        fault.put("detail", "must not be blank");
        var members = new Problem(kind, kind.title() + ".", "/desk/v1/articles", List.<Fault>of(), Map.of()).members();
        members.put("errors", faulty ? List.of(fault) : List.of());
        return members;
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Why something was refused (RFC 9457), with everything that is wrong at once")
                .required(List.of("type", "title", "status", "detail", "instance", "errors"))
                .addProperty("type", text("The stable name of the kind of refusal", "/problems/stale-revision"))
                .addProperty("title", text("The kind in words, always the same", null))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The status of the answer"))
                .addProperty("detail", text("What was wrong this time", null))
                .addProperty("instance", text("The path that was asked for", null))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Everything that is wrong, at once")
                                .items(Shapes.ref("Fault")))
                .addProperty("current", anything("Of 412: the present `revision`, `updatedBy` whom and `updatedAt`"))
                .addProperty("changed", pointers("Of 412: what differs in the present one, as JSON Pointers"))
                .addProperty(
                        "merge",
                        anything("Of 412: both changes put together, to be sent with `If-Match` of `current.revision`; "
                                + "null where they clash"))
                .addProperty("conflicts", pointers("Of 412: where both changes clash, as JSON Pointers"))
                .addProperty(
                        "refused",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Of 412: why both changes put together would be refused")
                                .items(Shapes.ref("Fault")));
    }

    private static Schema anything(String description) {
        return OASFactory.createSchema().description(description);
    }

    private static Schema pointers(String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description(description)
                .items(text("A JSON Pointer", "/body/3"));
    }

    private static Schema fault() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One thing that is wrong, and where")
                .required(List.of("pointer", "kind", "detail"))
                .addProperty(
                        "pointer",
                        text("Where: a JSON Pointer into the body, or ?name for a parameter", "/body/3/text"))
                .addProperty("kind", text("What kind of fault", "not-blank"))
                .addProperty("detail", text("A sentence for a person", null));
    }

    private static Schema text(String description, @Nullable String example) {
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
        return example == null ? schema : schema.addExample(example);
    }
}
