// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.NoPrecondition;
import news.verbatim.http.Noted;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where administrators let people in and, one day, no longer. */
@Path("/access/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Administration")
class AccountResource {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final Caller caller;
    private final Event<AccountChanged> changes;

    AccountResource(Accounts accounts, Passwords passwords, Clock clock, Caller caller, Event<AccountChanged> changes) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.caller = caller;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listUsers",
            summary = "List users by name",
            description = "Everybody who may or might sign in, also those who are kept out; never their passwords.")
    public Page<AccountView> list(@BeanParam Paging paging) {
        var found = accounts.page(paging.from("users", 1), paging.size()).stream();
        return paging.page(found.map(AccountView::of).toList(), "users", 1, user -> List.of(user.username()));
    }

    @POST
    @Changing
    @Operation(
            operationId = "addUser",
            summary = "Add a user",
            description =
                    "Lets somebody in, with a first password to be changed by themselves. The user name stays for ever.")
    @APIResponseSchema(value = AccountView.class, responseCode = "201", responseDescription = "The new user")
    @APIResponse(responseCode = "409", description = "There is a user of that name")
    public RestResponse<AccountView> create(NewAccount fresh) {
        if (accounts.named(fresh.username()).isPresent())
            throw Kind.ALREADY_EXISTS.because(
                    "There is a user of that name already: take another name, or change that user");
        var roles = fresh.roles().stream().map(Role::wire).collect(Collectors.toSet());
        var account = accounts.create(fresh.username(), fresh.displayName(), fresh.password(), roles, caller.name());
        return account.created(AccountView.of(account), "/access/v1/users/" + account.username());
    }

    @GET
    @Path("{username}")
    @Transactional
    @Operation(
            operationId = "readUser",
            summary = "Read a user",
            description =
                    "Name, roles and whether they may sign in; the `ETag` of the answer is what a change asks for.")
    public RestResponse<AccountView> read(@RestPath String username) {
        var account = accounts.get(username);
        return account.answer(AccountView.of(account));
    }

    @PUT
    @Path("{username}")
    @Changing
    @Noted(Kind.IN_USE)
    @Operation(
            operationId = "changeUser",
            summary = "Change a user",
            description =
                    "Nobody is deleted: `enabled: false` keeps them out. A change of rights ends all their sessions. "
                            + "Whoever signs in elsewhere has the roles and the password that they have there.")
    public RestResponse<AccountView> change(
            @RestPath String username, @RestHeader("If-Match") IfMatch seen, AccountChange change) {
        var account = accounts.held(username);
        account.orStale(seen, AccountChange.of(account), change);
        if (change.equals(AccountChange.of(account))) return account.answer(AccountView.of(account));
        change.refuseOfGuest(account);
        if (AccountChange.of(account).keepsAdmin() && !change.keepsAdmin()) accounts.refuseIfLastAdmin(account);
        var roles = Objects.requireNonNull(change.roles());
        account.change(
                Objects.requireNonNull(change.displayName()),
                roles,
                Boolean.TRUE.equals(change.enabled()),
                clock.instant(),
                caller.name());
        if (change.password() != null)
            account.changePassword(passwords.hash(change.password()), clock.instant(), caller.name());
        accounts.flush();
        changes.fire(new AccountChanged(username));
        return account.answer(AccountView.of(account));
    }

    @DELETE
    @Path("{username}/sessions")
    @NoPrecondition
    @Changing
    @Operation(
            operationId = "endSessions",
            summary = "Sign a user out",
            description = "Ends every session of theirs, everywhere; they may sign in again.")
    @APIResponse(responseCode = "204", description = "None of their tokens opens anything any more")
    public void endSessions(@RestPath String username) {
        accounts.get(username).signOut(clock.instant());
        changes.fire(new AccountChanged(username));
    }
}
