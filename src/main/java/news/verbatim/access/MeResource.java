// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.NoPrecondition;
import news.verbatim.http.Roles;
import news.verbatim.http.Trail;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What everybody may see and change of their own account. */
@Path("/access/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PERSON)
@RunOnVirtualThread
@Tag(name = "Sign in")
class MeResource {

    /** Who the token says is asking. */
    @Schema(name = "Me", description = "Who the token says is asking")
    record Me(String username, String displayName, List<Role> roles) {}

    /** The old password shows that it is not someone at an open screen. */
    @Schema(name = "NewPassword", description = "The old password and the new one")
    record NewPassword(
            @Schema(required = true, description = "The present one, to show that it is you") @Nullable
            String current,

            @Schema(required = true) @Nullable String password)
            implements Checked {
        @Override
        public void check(Faults faults) {
            faults.check(current != null, "/current", Flaw.MISSING, "The present password is needed");
            Passwords.check(password, null, "/password", faults);
        }
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Clock clock;
    private final Caller caller;
    private final Trail trail;
    private final Event<AccountChanged> changes;

    MeResource(
            Accounts accounts,
            Passwords passwords,
            Guesses guesses,
            Clock clock,
            Caller caller,
            Trail trail,
            Event<AccountChanged> changes) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.clock = clock;
        this.caller = caller;
        this.trail = trail;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readMe",
            summary = "See who you are",
            description = "Whom the token belongs to, and what they may do.")
    public Me read() {
        var account = accounts.get(caller.name());
        return new Me(account.username(), account.displayName(), account.roles());
    }

    @PUT
    @Path("password")
    @NoPrecondition
    @Changing
    @Operation(
            operationId = "changeMyPassword",
            summary = "Change my password",
            description = "Ends all my sessions: sign in again with the new one.")
    public void changePassword(NewPassword fresh, @Context HttpServerRequest request) {
        trail.about("user", caller.name());
        var account = accounts.get(caller.name());
        var present = account.password()
                .orElseThrow(() -> Kind.UNACCEPTABLE.because("Your password is kept where you sign in"));
        var faults = new Faults();
        Passwords.check(fresh.password(), account.username(), "/password", faults);
        var guess = guesses.by(account.username(), request.remoteAddress().hostAddress());
        var known = passwords.matches(fresh.current(), present);
        if (known) guess.wasRight();
        faults.check(known, "/current", Flaw.MISMATCH, "is not your password");
        faults.orRefuse(Kind.UNACCEPTABLE);
        account.changePassword(passwords.hash(fresh.password()), clock.instant(), account.username());
        changes.fire(new AccountChanged(account.username()));
    }
}
