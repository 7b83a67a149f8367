// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** What stands after {@code Authorization: Bearer}: a key, a token of ours, or one of the server elsewhere. */
@ApplicationScoped
@Alternative
@Priority(1)
class Bearers implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    /** Only to tell whose it says it is; who is asked then believes nothing of it. */
    private static final JwtConsumer UNBELIEVING = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private final JWTAuthMechanism ours;
    private final OidcAuthenticationMechanism theirs;
    private final Elsewhere elsewhere;
    private final Reach reach;

    Bearers(JWTAuthMechanism ours, OidcAuthenticationMechanism theirs, Elsewhere elsewhere, Reach reach) {
        this.ours = ours;
        this.theirs = theirs;
        this.elsewhere = elsewhere;
        this.reach = reach;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var shown = shown(context);
        if (shown.isEmpty()) return Uni.createFrom().nullItem();
        if (KeyText.looksLikeOne(shown.get()))
            return KeyText.of(shown.get())
                    .map(text -> providers.authenticate(new KeyRequest(text)))
                    .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("no key")));
        return elsewhere.isOpen() && !saysOurs(shown.get())
                ? reach.out(() -> theirs.authenticate(context, providers))
                        .onFailure(ClassCastException.class)
                        .transform(AuthenticationFailedException::new)
                : ours.authenticate(context, providers);
    }

    private static Optional<String> shown(RoutingContext context) {
        var header = context.request().getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static boolean saysOurs(String token) {
        try {
            return Tokens.OURS.equals(UNBELIEVING.processToClaims(token).getIssuer());
        } catch (InvalidJwtException | MalformedClaimException | ClassCastException e) {
            return true; // nobody's, and ours to refuse
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return ours.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class, KeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return ours.getCredentialTransport(context);
    }
}
