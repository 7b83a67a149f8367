// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import news.verbatim.http.Roles;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** From who signed in to what they may do now: the roles are the account's, and an ended session is none. */
@ApplicationScoped
class Rights implements SecurityIdentityAugmentor {

    private final Standings standings;
    private final Guests guests;

    Rights(Standings standings, Guests guests) {
        this.standings = standings;
        this.guests = guests;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token))
            return Uni.createFrom().item(identity);
        if (!Tokens.OURS.equals(token.getIssuer())) return guests.welcome(token, identity.getRoles(), context);
        var known = standings.known(token.getName());
        if (known.isPresent()) return Uni.createFrom().item(() -> judged(token, known.get()));
        return context.runBlocking(() -> judged(token, looked(token.getName())));
    }

    private Standing looked(String username) {
        try {
            return standings.look(username);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecurityIdentity judged(JsonWebToken token, Standing standing) {
        var epoch = String.valueOf(token.<Object>getClaim(Tokens.EPOCH));
        if (!standing.enabled() || !epoch.equals(String.valueOf(standing.epoch())))
            throw new AuthenticationFailedException("session ended");
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(standing.roles())
                .addRole(Roles.PERSON)
                .build();
    }
}
