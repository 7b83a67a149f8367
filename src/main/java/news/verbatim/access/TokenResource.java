// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.Noted;
import news.verbatim.http.Roles;
import news.verbatim.http.Trail;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Signing in and out (RFC 6749, the password grant, which is what Swagger UI speaks). */
@Path("/access/v1/token")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sign in")
class TokenResource {

    /** The answer as OAuth spells it. */
    @Schema(name = "SignedIn", description = "The access token, as OAuth spells it")
    record SignedIn(
            @JsonProperty("access_token") @Schema(description = "Send it as `Authorization: Bearer …`")
            String accessToken,

            @JsonProperty("token_type") @Schema(description = "How it is sent", examples = "Bearer")
            String tokenType,

            @JsonProperty("expires_in") @Schema(description = "Seconds until it ends", examples = "28800")
            long expiresIn) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Tokens tokens;
    private final Clock clock;
    private final Caller caller;
    private final Trail trail;
    private final Event<AccountChanged> changes;

    TokenResource(
            Accounts accounts,
            Passwords passwords,
            Guesses guesses,
            Tokens tokens,
            Clock clock,
            Caller caller,
            Trail trail,
            Event<AccountChanged> changes) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.tokens = tokens;
        this.clock = clock;
        this.caller = caller;
        this.trail = trail;
        this.changes = changes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Transactional
    @Noted({Kind.UNAUTHENTICATED, Kind.RATE_LIMITED})
    @Operation(
            operationId = "signIn",
            summary = "Sign in",
            description = "Takes a form; `scope`, `client_id` and `client_secret` are passed over.")
    public SignedIn signIn(
            @RestForm("grant_type") @Nullable String grantType,
            @RestForm @Nullable String username,
            @RestForm @Nullable String password,
            @Context HttpServerRequest request) {
        if (grantType == null) throw unreadable("invalid_request", "The form names no grant_type");
        if (!grantType.equals("password"))
            throw unreadable("unsupported_grant_type", "The only grant_type known here is 'password'");
        if (username == null || password == null)
            throw unreadable("invalid_request", "The form must hold username and password");
        legible(username + password);
        if (NewAccount.isUsername(username)) trail.about("user", username);
        var guess = guesses.by(username, request.remoteAddress().hostAddress());
        var account = known(username, password).orElseThrow(TokenResource::wrong);
        guess.wasRight();
        return new SignedIn(tokens.write(account), "Bearer", tokens.life().toSeconds());
    }

    @DELETE
    @RolesAllowed(Roles.PERSON)
    @Changing
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "Ends every session of this user, everywhere.")
    public void signOut() {
        trail.about("user", caller.name());
        accounts.get(caller.name()).signOut(clock.instant());
        changes.fire(new AccountChanged(caller.name()));
    }

    /** Whoever fails, for whatever reason, gets the same answer after the same work. */
    private Optional<Account> known(String username, String password) {
        var account = NewAccount.isUsername(username) ? accounts.named(username) : Optional.<Account>empty();
        var hash = account.flatMap(Account::password);
        if (hash.isEmpty()) passwords.matchNobody(password);
        var matching = account.filter(_ -> hash.isPresent() && passwords.matches(password, hash.get()))
                .filter(Account::enabled);
        matching.filter(_ -> passwords.isDated(hash.orElseThrow()))
                .ifPresent(found -> found.rehash(passwords.hash(password)));
        return matching;
    }

    /** The framework puts a replacement character where a form is not well-formed UTF-8. */
    private static void legible(String sent) {
        var flaw = sent.contains("\ufffd") ? Kind.INVALID_ENCODING : Kind.FORBIDDEN_CHARACTER;
        var detail = "User name and password are well-formed UTF-8 without NUL";
        if (sent.contains("\ufffd") || sent.contains("\0"))
            throw flaw.because(detail).with("error", "invalid_request").with("error_description", detail);
    }

    private static Refusal unreadable(String error, String detail) {
        return Kind.INVALID_PARAMETER.because(detail).with("error", error).with("error_description", detail);
    }

    private static Refusal wrong() {
        var detail = "The user name or the password is wrong";
        return Kind.UNAUTHENTICATED
                .because(detail)
                .with("error", "invalid_grant")
                .with("error_description", detail);
    }
}
