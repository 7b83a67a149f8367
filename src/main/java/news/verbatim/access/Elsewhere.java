// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The server elsewhere where people may sign in, too; there is none unless the settings name it. */
@ApplicationScoped
class Elsewhere implements TenantConfigResolver {

    private final @Nullable OidcTenantConfig server;

    Elsewhere(AccessConfig config) {
        var oidc = config.oidc();
        server = oidc.url()
                .filter(url -> !url.isBlank())
                .map(url -> server(url, oidc))
                .orElse(null);
    }

    boolean isOpen() {
        return server != null;
    }

    /** Always the same one, by which the framework knows that it is connected already. Asked for at the first token. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return Uni.createFrom().item(server);
    }

    private static OidcTenantConfig server(String url, AccessConfig.Oidc oidc) {
        var client = oidc.clientId()
                .orElseThrow(() -> new IllegalStateException("VERBATIM_OIDC_URL needs VERBATIM_OIDC_CLIENT_ID, too"));
        return OidcTenantConfig.authServerUrl(url)
                .tenantId("elsewhere")
                .clientId(client)
                .applicationType(io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType.SERVICE)
                .roles(io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source.accesstoken, oidc.rolesClaim())
                .token()
                .audience(oidc.audience().filter(text -> !text.isBlank()).orElse(client))
                .issuedAtRequired()
                .subjectRequired()
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .forcedJwkRefreshInterval(oidc.askAgain())
                .end()
                .build();
    }
}
