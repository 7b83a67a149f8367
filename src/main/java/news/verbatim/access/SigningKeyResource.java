// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import news.verbatim.http.Changing;
import news.verbatim.http.NoPrecondition;
import news.verbatim.http.Page;
import news.verbatim.http.Roles;
import news.verbatim.http.Trail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where administrators see which keys our access tokens are signed with, and start a new one. */
@Path("/access/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Administration")
class SigningKeyResource {

    /** All about a key but the key. */
    @Schema(
            name = "SigningKey",
            description = "A key that access tokens are signed with; the key itself is shown nowhere")
    record SigningKeyView(
            @Schema(description = "What tokens call it, as `kid`")
            String id,

            @Schema(description = "Whether new tokens are signed with it")
            boolean signs,

            @Schema(description = "When it was made") Instant madeAt,

            @Schema(description = "Until when its tokens are believed; null for the one that signs") @Nullable
            Instant until) {

        static SigningKeyView of(SigningKey key, boolean signs) {
            return new SigningKeyView(key.id(), signs, key.madeAt(), key.until());
        }
    }

    private static final String KIND = "signing-key";

    private final SigningKeys keys;
    private final Trail trail;

    SigningKeyResource(SigningKeys keys, Trail trail) {
        this.keys = keys;
        this.trail = trail;
    }

    @GET
    @Operation(
            operationId = "listSigningKeys",
            summary = "List the keys of access tokens",
            description = "The one that signs comes first; older ones are believed until their last token has ended.")
    public Page<SigningKeyView> list() {
        var ring = keys.ring();
        return Page.whole(ring.keys().stream()
                .map(key -> SigningKeyView.of(key, key == ring.first()))
                .toList());
    }

    @POST
    @Changing
    @Operation(
            operationId = "turnSigningKey",
            summary = "Sign access tokens with a new key",
            description = "Nobody is signed out: tokens of the key before are believed until they end. It happens by "
                    + "itself every ninety days.")
    @APIResponseSchema(value = SigningKeyView.class, responseCode = "200", responseDescription = "The new key")
    @APIResponse(responseCode = "409", description = "The keys are given from outside: they are changed there")
    public SigningKeyView turn() {
        var fresh = keys.turn();
        trail.about(KIND, fresh.id());
        return SigningKeyView.of(fresh, true);
    }

    @DELETE
    @Path("{kid}")
    @NoPrecondition
    @Changing
    @Operation(
            operationId = "dropSigningKey",
            summary = "Believe an older key no more",
            description =
                    "For a key that somebody else may have got hold of: whoever has a token of it signs in again.")
    @APIResponse(responseCode = "204", description = "Its tokens open nothing any more")
    @APIResponse(responseCode = "409", description = "This key signs, or the keys are given from outside")
    public void drop(@RestPath String kid) {
        keys.drop(kid);
    }
}
