// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where photos are taken from readers for good. */
@Path("/desk/v1/media/{id}/takedown")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Media")
class TakedownResource {

    private final Assets assets;
    private final Caller caller;

    TakedownResource(Assets assets, Caller caller) {
        this.assets = assets;
        this.caller = caller;
    }

    @PUT
    @Changing
    @RolesAllowed(Roles.LEGAL)
    @Operation(
            operationId = "takeDownMedia",
            summary = "Take a photo from readers for good",
            description =
                    "It leaves every published article at once, while their text stays; its files answer 410 with "
                            + "the notice, no article can be published with it, and its sizes are deleted. The record stays, and "
                            + "its file, for the legal desk alone. This cannot be undone; sent again, it mends reason and notice. For a "
                            + "while, and by the photo desk, set `rights.status` to `withheld` instead.")
    public RestResponse<AssetView> takeDown(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch seen, TakedownDraft draft) {
        var asset = assets.held(id);
        asset.orStale(seen, asset.draft(), asset.draft());
        assets.takeDown(asset, draft, caller.name());
        return asset.answer(AssetView.of(asset));
    }
}
