// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Tells in the description of the API what annotations cannot: who may do what, how to sign in, and how we say no. */
@OpenApiFilter(stages = RunStage.RUNTIME_STARTUP)
public class Contract implements OASFilter {

    private static final String DESCRIPTION = """
            **A day at the desk.** Press *Authorize* and sign in with your user name and password; paste a page into *Intake*, or \
            start an article under *Articles*; judge who said what under *Attributions*; see under *Publishing* what is still \
            missing, and publish: readers have it at once, under *Content*. Every operation below opens with *Try it out*: its \
            example can be sent as it is, and the `id` and the `ETag` of an answer are what the next request asks for.

            - **At the desk** (`/desk/v1`, `/access/v1`) reading one thing that can be changed answers with an `ETag`; send it back as `If-Match` when \
            you change it, so that nobody overwrites what they have not seen.
            - **Readers** (`/content/v1`) see what is published and need not sign in, unless whoever runs this has closed it: then \
            an API key with the scope `content` is needed.
            - **Programs** send an API key as `Authorization: Bearer vb_…`, never in an address.
            - **Positions** in texts count Unicode code points; text comes back exactly as it went in.
            - **Refusals** are `application/problem+json`: `detail` says what to do next, `errors` everything that is wrong at once.
            """;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems().isEmpty()) return; // packaged: see ContractFile
        var components = api.getComponents();
        var locks = new Locks();
        components.setSecuritySchemes(locks.schemes());
        var signatures = new Signatures();
        var shapes = new Shapes();
        each(
                api,
                (path, method, _) -> signatures.at(method.name(), path).ifPresent(found -> {
                    Signatures.body(found).ifPresent(shapes::receive);
                    Signatures.taken(found).forEach(shapes::receive);
                }));
        Arc.container().select(Vocabulary.class).stream()
                .flatMap(Vocabulary::words)
                .forEach(shapes::of);
        var answers = new Answers(shapes);
        each(
                api,
                (path, method, operation) ->
                        signatures.at(method.name(), path).ifPresent(found -> answers.correct(path, found, operation)));
        Arc.container().select(Vocabulary.class).stream()
                .flatMap(Vocabulary::asides)
                .forEach(shapes::widen);
        components.setSchemas(shapes.built());
        components.setHeaders(new TreeMap<>(Answers.headers()));
        var problems = new ProblemAnswers(components);
        var used = new HashSet<String>();
        each(api, (path, method, operation) -> {
            correct(path, method, operation, locks, problems);
            Examples.add(operation);
            Forms.describe(operation);
            Leads.add(operation);
            if (operation.getTags() != null) used.addAll(operation.getTags());
        });
        problems.finish();
        var parts = new Parts();
        components.getSchemas().forEach(parts::complete);
        each(api, (path, _, operation) -> {
            if (operation.getParameters() == null) return;
            operation.getParameters().forEach(parameter -> parts.complete(operation, parameter));
            operation.setParameters(Sequence.of(path, operation.getParameters()));
        });
        api.setPaths(Sequence.of(api.getPaths()));
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        api.setTags(Chapters.of(used));
        api.getInfo()
                .title("Verbatim")
                .summary("A headless CMS for newsrooms that knows who said what")
                .description(DESCRIPTION)
                .contact(OASFactory.createContact().name("Whoever runs this newsroom's Verbatim"))
                .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        api.setServers(List.of(OASFactory.createServer().url("/").description("This server")));
    }

    private interface Visitor {
        void visit(String path, PathItem.HttpMethod method, Operation operation);
    }

    private static void each(OpenAPI api, Visitor visitor) {
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> visitor.visit(path, method, operation)));
    }

    private static void correct(
            String path, PathItem.HttpMethod method, Operation operation, Locks locks, ProblemAnswers problems) {
        var open = Locks.isOpen(operation);
        var roles = locks.correct(operation);
        Sketches.correct(path, method, operation);
        problems.add(path, operation, open, !open || !roles.isEmpty());
    }
}
