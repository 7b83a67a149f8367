// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Parcel;
import news.verbatim.http.Parcels;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Roles;
import news.verbatim.http.StrictJson;
import news.verbatim.http.Trail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the desk keeps its photos. */
@Path("/desk/v1/media")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Media")
class AssetResource {

    private final Assets assets;
    private final Filing filing;
    private final Parcels parcels;
    private final Trail trail;
    private final Caller caller;

    AssetResource(Assets assets, Filing filing, Parcels parcels, Trail trail, Caller caller) {
        this.assets = assets;
        this.filing = filing;
        this.parcels = parcels;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "findMedia",
            summary = "List photos, newest first",
            description =
                    "Filters may be put together; case and diacritics do not matter in words. Where a photo is used, its "
                            + "`usages` tell.")
    public Page<AssetView> list(@BeanParam AssetFilters filters, @BeanParam Paging paging) {
        var proof = new Proofreading();
        var search = new AssetSearch(filters, proof);
        proof.check(() -> paging.from(filters.text(), 1));
        proof.orRefuse();
        var found = search.photos(assets.getSession(), paging.from(filters.text(), 1), paging.size()).stream();
        return paging.page(found.map(AssetView::of).toList(), filters.text(), 1, AssetView::keys);
    }

    @POST
    @Changing
    @Consumes({MediaType.APPLICATION_JSON, MediaType.MULTIPART_FORM_DATA})
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR})
    @Operation(
            operationId = "addMedia",
            summary = "Add a photo, by its file or by its address",
            description =
                    "As a form, `file` is the file, of which the kind is found by its bytes, and `metadata` what is "
                            + "known about it; what is left out is filled by what the file says of itself. As JSON, the photo is "
                            + "known by where it is. Everything may be left out, and added later.")
    @APIResponse(responseCode = "201", description = "The new photo")
    @APIResponse(
            responseCode = "200",
            description =
                    "This very file is here already, as the photo in the answer and at Location: nothing was "
                            + "stored, and nothing was written of `metadata`, of which `ignored` names what differs. `Media-Known: true` says the same")
    @APIResponse(responseCode = "507", description = "There is no room for the file; nothing was stored")
    public RestResponse<AddedView> create(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA,
                                        schema = @Schema(implementation = UploadForm.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = AssetDraft.class))
                            })
                    byte[] body) {
        var parcel = parcels.take();
        if (parcel.isPresent()) return filed(parcel.get());
        var asset = assets.create(StrictJson.read(body, AssetDraft.class), caller.name());
        return asset.created(AddedView.of(asset, List.of()), "/desk/v1/media/" + asset.id());
    }

    private RestResponse<AddedView> filed(Parcel parcel) {
        try (parcel) {
            return filing.file(parcel, caller.name()).answer(trail);
        }
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "readMediaRecord",
            summary = "Read a photo",
            description = "The ETag of the answer is what a change must send as If-Match.")
    public RestResponse<AssetView> read(@RestPath UUID id) {
        var asset = assets.get(id);
        return asset.answer(AssetView.of(asset));
    }

    @PUT
    @Path("{id}")
    @Changing
    @RolesAllowed({Roles.PHOTO, Roles.EDITOR})
    @Operation(
            operationId = "rewriteMedia",
            summary = "Rewrite what is known about a photo",
            description = "Replaces everything; the same again changes nothing. Captions that inherit from the photo"
                    + " change with it.")
    public RestResponse<AssetView> rewrite(@RestPath UUID id, @RestHeader("If-Match") IfMatch seen, AssetDraft draft) {
        return rewritten(assets.held(id), seen, draft);
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Changing
    @RolesAllowed({Roles.PHOTO, Roles.EDITOR})
    @Operation(
            operationId = "changeMedia",
            summary = "Change single fields of a photo",
            description =
                    "A merge patch (RFC 7396): what is sent is changed, null takes a value away, lists are replaced"
                            + " whole.")
    public RestResponse<AssetView> change(
            @RestPath UUID id,
            @RestHeader("If-Match") IfMatch seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = AssetDraft.class))) byte[] patch) {
        var asset = assets.held(id);
        return rewritten(asset, seen, MergePatch.applied(asset.draft(), patch));
    }

    @DELETE
    @Path("{id}")
    @Changing
    @RolesAllowed({Roles.PHOTO, Roles.EDITOR})
    @Operation(
            operationId = "deleteMedia",
            summary = "Delete a photo",
            description = "Only one that no article and no earlier revision uses.")
    @APIResponse(responseCode = "204", description = "The photo is gone")
    @APIResponse(responseCode = "409", description = "An article or its history still uses the photo")
    public void delete(@RestPath UUID id, @RestHeader("If-Match") IfMatch seen) {
        var asset = assets.held(id);
        asset.orStale(seen, asset.draft(), asset.draft());
        assets.remove(asset);
    }

    private RestResponse<AssetView> rewritten(Asset asset, IfMatch seen, AssetDraft draft) {
        asset.orStale(seen, asset.draft(), draft);
        assets.rewrite(asset, draft, caller.name());
        return asset.answer(AssetView.of(asset));
    }
}
