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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where administrators give programs their keys and take them back. */
@Path("/access/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Administration")
class KeyResource {

    private final ApiKeys keys;
    private final Clock clock;
    private final Caller caller;
    private final Event<KeyChanged> changes;

    KeyResource(ApiKeys keys, Clock clock, Caller caller, Event<KeyChanged> changes) {
        this.keys = keys;
        this.clock = clock;
        this.caller = caller;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listKeys",
            summary = "List API keys by name",
            description = "Those that expired or were revoked, too.")
    public Page<KeyView> list(@BeanParam Paging paging) {
        var found = keys.page(paging.from("keys", 1), paging.size()).stream();
        return paging.page(found.map(KeyView::of).toList(), "keys", 1, key -> List.of(key.name()));
    }

    @POST
    @Changing
    @Operation(
            operationId = "addKey",
            summary = "Make an API key",
            description =
                    "The answer holds the key, this once: write it down. Send it as `Authorization: Bearer vb_…`, "
                            + "never in an address.")
    @APIResponseSchema(value = KeyView.class, responseCode = "201", responseDescription = "The new key")
    @APIResponse(responseCode = "409", description = "There is or was a key of that name: take another name")
    public RestResponse<KeyView> create(NewKey fresh) {
        if (keys.has(fresh.named())) throw Kind.ALREADY_EXISTS.because("There is or was a key of that name");
        var faults = new Faults();
        inFuture(faults, fresh.expiresAt());
        faults.orRefuse(Kind.UNACCEPTABLE);
        var text = KeyText.fresh(fresh.scopes());
        var key = new ApiKey(fresh, text, clock.instant(), caller.name());
        keys.persistAndFlush(key);
        return key.created(KeyView.of(key).with(text.whole()), "/access/v1/keys/" + key.id());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "readKey",
            summary = "Read about an API key",
            description = "All but the key itself, which nobody can read again.")
    public RestResponse<KeyView> read(@RestPath UUID id) {
        var key = keys.get(id);
        return key.answer(KeyView.of(key));
    }

    @PUT
    @Path("{id}")
    @Changing
    @Operation(
            operationId = "changeKey",
            summary = "Change what an API key may do",
            description = "Its roles and its end, from the next request on.")
    public RestResponse<KeyView> change(@RestPath UUID id, @RestHeader("If-Match") IfMatch seen, KeyChange change) {
        var key = keys.get(id);
        var before = KeyChange.of(key);
        key.orStale(seen, before, change);
        if (change.equals(before)) return key.answer(KeyView.of(key));
        if (key.revokedAt() != null) throw Kind.UNACCEPTABLE.because("A revoked key stays so: make another");
        var faults = new Faults();
        KeyRoles.check(faults, key.scopes().contains(Scope.DESK), change.roles());
        inFuture(faults, change.expiresAt());
        faults.orRefuse(Kind.UNACCEPTABLE);
        key.change(change.roles(), change.expiresAt(), clock.instant(), caller.name());
        keys.flush();
        changes.fire(new KeyChanged(key.prefix()));
        return key.answer(KeyView.of(key));
    }

    @DELETE
    @Path("{id}")
    @Changing
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke an API key",
            description = "It is refused from now on, for ever. What it did still names it, so it stays on the list.")
    @APIResponse(responseCode = "204", description = "The key opens nothing any more")
    public void revoke(@RestPath UUID id, @RestHeader("If-Match") IfMatch seen) {
        var key = keys.get(id);
        key.orStale(seen, KeyChange.of(key), KeyChange.of(key));
        if (key.revokedAt() != null) return;
        key.revoke(clock.instant(), caller.name());
        changes.fire(new KeyChanged(key.prefix()));
    }

    private void inFuture(Faults faults, @Nullable Instant end) {
        faults.check(
                end == null || end.isAfter(clock.instant()),
                "/expiresAt",
                Flaw.OUT_OF_RANGE,
                "must lie in the future; to end a key at once, revoke it");
    }
}
