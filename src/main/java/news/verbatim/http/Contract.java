// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Tells in the description of the API what annotations cannot: who may do what, how to sign in, and how we say no. */
@OpenApiFilter(stages = RunStage.RUNTIME_STARTUP)
public class Contract implements OASFilter {

    private static final String SIGN_IN = "signIn";
    private static final List<String> FIRST_CONTENT_LAST_ACCESS = List.of("Content", "Desk", "Access");
    private static final String DESCRIPTION = """
            Articles, captions and quotations of a newsroom: written at the desk, published, and read by frontends.

            **At the desk** (`/desk/v1`, `/access/v1`): press *Authorize*, sign in with your user name and password and leave \
            the other fields empty. Reading something answers with an `ETag`; send it back as `If-Match` when you change it, so \
            that nobody overwrites what they have not seen.

            **Readers** (`/content/v1`) see what is published and need not sign in.

            Positions in texts count Unicode code points; text comes back exactly as it went in. Whatever is refused is refused \
            with an `application/problem+json` that names everything that is wrong.
            """;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var sketches = new Sketches(api.getComponents());
        sketches.correct();
        api.getComponents().setSecuritySchemes(Map.of(SIGN_IN, password()));
        var problems = new ProblemAnswers(api.getComponents());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> correct(path, method, operation, problems)));
        api.getInfo()
                .title("Verbatim")
                .summary("A headless CMS for newsrooms that knows who said what")
                .description(DESCRIPTION)
                .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        api.setServers(List.of(OASFactory.createServer().url("/").description("This server")));
        if (api.getTags() != null)
            api.setTags(api.getTags().stream()
                    .sorted(Comparator.comparingInt(Contract::rank).thenComparing(Tag::getName))
                    .toList());
    }

    private static int rank(Tag tag) {
        var place = FIRST_CONTENT_LAST_ACCESS.indexOf(tag.getName().split(":")[0]);
        return place < 0 ? FIRST_CONTENT_LAST_ACCESS.indexOf("Desk") : place;
    }

    private static SecurityScheme password() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Your user name and password; leave the other fields empty")
                .flows(OASFactory.createOAuthFlows()
                        .password(OASFactory.createOAuthFlow()
                                .tokenUrl("/access/v1/token")
                                .scopes(Map.of())));
    }

    private static void correct(String path, PathItem.HttpMethod method, Operation operation, ProblemAnswers problems) {
        var roles = roles(operation);
        var open = operation.getSecurity() == null || operation.getSecurity().isEmpty();
        operation.setSecurity(open ? List.of() : List.of(signedIn()));
        if (!roles.isEmpty()) {
            operation.addExtension("x-roles", roles);
            var before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
            operation.setDescription(before + "Roles: " + String.join(", ", roles) + ".");
        }
        Sketches.correctHeader(operation, method);
        problems.add(path, operation, open, !roles.isEmpty());
    }

    /** The framework writes the roles of a method where scopes stand, which a password has none of. */
    private static List<String> roles(Operation operation) {
        if (operation.getSecurity() == null) return List.of();
        return operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .filter(role -> role.matches("[a-z]+"))
                .distinct()
                .toList();
    }

    private static SecurityRequirement signedIn() {
        return OASFactory.createSecurityRequirement().addScheme(SIGN_IN, List.of());
    }
}
