// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Who may do what, and what is to be shown for it, as the description of the API tells it. */
final class Locks {

    private static final String SIGN_IN = "signIn";
    private static final String API_KEY = "apiKey";
    static final String ELSEWHERE = "signInElsewhere";

    private final Optional<String> elsewhere = ConfigProvider.getConfig()
            .getOptionalValue("verbatim.access.oidc.url", String.class)
            .filter(url -> !url.isBlank());

    Map<String, SecurityScheme> schemes() {
        var schemes = new LinkedHashMap<String, SecurityScheme>();
        schemes.put(SIGN_IN, password());
        schemes.put(API_KEY, key());
        elsewhere.ifPresent(url -> schemes.put(ELSEWHERE, server(url)));
        return schemes;
    }

    /** The framework writes the roles of a method where scopes stand, which a password has none of. */
    List<String> correct(Operation operation) {
        var words = words(operation);
        var roles = words.stream().filter(Roles.ALL::contains).toList();
        var locked = !isOpen(operation);
        var keys = roles.stream().anyMatch(role -> !role.equals(Roles.ADMIN));
        operation.setSecurity(locked ? requirements(keys) : List.of());
        if (!roles.isEmpty()) operation.addExtension("x-roles", roles);
        var before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(before + who(operation, locked, words, roles));
        return roles;
    }

    private static String who(Operation operation, boolean locked, List<String> words, List<String> roles) {
        if (!locked && operation.getTags().contains("Content"))
            return "Open to all, unless whoever runs this has closed it: then with an API key with the scope `content`.";
        if (!locked) return "Open to all.";
        if (roles.isEmpty()) return "For whoever is signed in, whatever their roles.";
        var scope = words.contains(Roles.PREVIEW) ? " Or an API key with the scope `preview`." : "";
        return "Roles: " + String.join(", ", roles) + "." + scope;
    }

    static boolean isOpen(Operation operation) {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }

    private static List<String> words(Operation operation) {
        if (operation.getSecurity() == null) return List.of();
        return operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<SecurityRequirement> requirements(boolean keys) {
        var all = new ArrayList<SecurityRequirement>();
        all.add(of(SIGN_IN));
        if (keys) all.add(of(API_KEY));
        elsewhere.ifPresent(_ -> all.add(of(ELSEWHERE)));
        return all;
    }

    private static SecurityRequirement of(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme, List.of());
    }

    private static SecurityScheme password() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Your user name and password")
                .flows(OASFactory.createOAuthFlows()
                        .password(OASFactory.createOAuthFlow()
                                .tokenUrl("/access/v1/token")
                                .scopes(Map.of())));
    }

    private static SecurityScheme key() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("vb_…")
                .description(
                        "For programs: an API key that an administrator made. It acts with the roles it was given");
    }

    static SecurityScheme server(String url) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OPENIDCONNECT)
                .openIdConnectUrl(url.replaceAll("/+$", "") + "/.well-known/openid-configuration")
                .description("The server where your newsroom signs in");
    }
}
