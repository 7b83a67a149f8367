// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.verbatim.http.Roles;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** From a token of the server elsewhere to a user of ours: an account at first use, and the roles that the token brings. */
@ApplicationScoped
class Guests {

    private static final Duration CLOCKS_APART = Duration.ofSeconds(60);
    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,255}"); // OpenID Connect Core, 2

    private final GuestStandings standings;
    private final Accounts accounts;
    private final AccessConfig.Oidc config;
    private final Clock clock;

    Guests(GuestStandings standings, Accounts accounts, AccessConfig config, Clock clock) {
        this.standings = standings;
        this.accounts = accounts;
        this.config = config.oidc();
        this.clock = clock;
    }

    Uni<SecurityIdentity> welcome(JsonWebToken token, Set<String> theirs, AuthenticationRequestContext context) {
        refuseOdd(token);
        var guest = new Guest(token.getIssuer(), token.getSubject());
        var roles = ours(theirs);
        var known = standings.known(guest);
        if (known.isPresent() && known.get().roles().equals(roles))
            return Uni.createFrom().item(() -> judged(token, known.get(), roles));
        return context.runBlocking(() -> judged(token, looked(guest, token, roles), roles));
    }

    /** What a server elsewhere may well sign, and what is good for nothing here all the same. */
    private void refuseOdd(JsonWebToken token) {
        var issued = Instant.ofEpochSecond(token.getIssuedAtTime());
        var ends = Instant.ofEpochSecond(token.getExpirationTime());
        if (token.getSubject() == null || !SUBJECT.matcher(token.getSubject()).matches()) refuse("names nobody");
        if (token.getIssuedAtTime() <= 0 || issued.isAfter(clock.instant().plus(CLOCKS_APART)))
            refuse("issued in the future, or nobody knows when");
        if (ends.isAfter(issued.plus(config.longestLife()))) refuse("lives longer than we believe any token");
        if (token.containsClaim("nonce") || token.containsClaim("at_hash")) refuse("tells a client who signed in");
    }

    private static void refuse(String why) {
        throw new AuthenticationFailedException(why);
    }

    /** By the map alone: a role of another name is none, however it sounds. */
    private Set<String> ours(Set<String> theirs) {
        var roles = new TreeSet<String>();
        for (var role : Roles.ALL) if (theirs.contains(config.roleNames().getOrDefault(role, role))) roles.add(role);
        return roles;
    }

    private GuestStanding looked(Guest guest, JsonWebToken token, Set<String> roles) {
        try {
            var found = standings.look(guest);
            if (found.isEmpty()) found = Optional.of(begun(guest, token, roles));
            if (!found.get().roles().equals(roles)) {
                var name = found.get().username();
                QuarkusTransaction.requiringNew().run(() -> accounts.noteRoles(name, roles, issued(token)));
            }
            return found.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private GuestStanding begun(Guest guest, JsonWebToken token, Set<String> roles) throws SQLException {
        try {
            var name = text(token, config.nameClaim());
            var shown = text(token, "name");
            QuarkusTransaction.requiringNew().run(() -> accounts.welcome(guest, name, shown, roles));
        } catch (PersistenceException e) {
            if (standings.look(guest).isEmpty()) throw e; // else their other request was faster
        }
        return standings.look(guest).orElseThrow();
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        return token.<Object>getClaim(claim) instanceof String text ? text : null;
    }

    private static SecurityIdentity judged(JsonWebToken token, GuestStanding standing, Set<String> roles) {
        if (!standing.takes(issued(token))) refuse("session ended");
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(standing.username()))
                .addRoles(roles)
                .addRole(Roles.PERSON)
                .build();
    }

    private static Instant issued(JsonWebToken token) {
        return Instant.ofEpochSecond(token.getIssuedAtTime());
    }
}
