// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import news.verbatim.http.Admission;
import news.verbatim.http.Roles;

/** Where what is published is not open to all: people who signed in may read it, and keys that were made for it. */
@ApplicationScoped
class Readers implements Admission {

    private final Bearers bearers;
    private final IdentityProviderManager providers;

    Readers(Bearers bearers, IdentityProviderManager providers) {
        this.bearers = bearers;
        this.providers = providers;
    }

    @Override
    public Uni<String> of(RoutingContext context) {
        return bearers.authenticate(context, providers)
                .onItem()
                .ifNull()
                .failWith(() -> new UnauthorizedException())
                .invoke(Readers::check)
                .map(who -> who.getPrincipal().getName());
    }

    private static void check(SecurityIdentity who) {
        if (!who.hasRole(Roles.PERSON) && !who.hasRole(Roles.CONTENT)) throw new ForbiddenException();
    }
}
