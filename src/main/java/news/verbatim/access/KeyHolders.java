// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;

/** From a key to what whoever holds it may do; its principal can be no user's name. */
@ApplicationScoped
class KeyHolders implements IdentityProvider<KeyRequest> {

    static final String PREFIX = "key:";

    private final KeyStandings standings;
    private final Clock clock;

    KeyHolders(KeyStandings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        var text = request.text();
        var known = standings.known(text);
        if (known.isPresent()) return Uni.createFrom().item(() -> judged(text, known.get()));
        return context.runBlocking(() -> looked(text));
    }

    private SecurityIdentity looked(KeyText text) {
        try {
            var standing = standings.look(text);
            var identity = judged(text, standing);
            standings.used(text, standing);
            return identity;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecurityIdentity judged(KeyText text, KeyStanding standing) {
        if (!standing.isOf(text, clock.instant())) throw new AuthenticationFailedException("no key of ours");
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(PREFIX + standing.name()))
                .addRoles(standing.opens())
                .build();
    }
}
