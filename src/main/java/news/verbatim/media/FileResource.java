// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.http.Caller;
import news.verbatim.http.Roles;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import news.verbatim.picture.Said;
import news.verbatim.storage.Lending;
import news.verbatim.storage.Loan;
import news.verbatim.storage.Wanted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The files of photos, for those who work with them. */
@Path("/desk/v1/media")
@RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Media")
class FileResource {

    private final Assets assets;
    private final Lending lending;
    private final Event<Wanted> wishes;
    private final Caller caller;

    FileResource(Assets assets, Lending lending, Event<Wanted> wishes, Caller caller) {
        this.assets = assets;
        this.wishes = wishes;
        this.caller = caller;
        this.lending = lending;
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "readMediaFile",
            summary = "Read a photo's file",
            description = "The bytes as they were sent. `Range` asks for a part of them.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "206", description = "The part of it that was asked for")
    @APIResponse(responseCode = "410", description = "The photo has been taken down")
    public Response file(@RestPath UUID id, @Context HttpServerRequest request) {
        var file = there(id).file();
        if (file == null) throw Kind.NOT_FOUND.because("The photo has no file: it is known by its address alone");
        var name = Loan.named(file.name(), file.mediaType());
        return lending.answer(new Loan(file.sha256(), file.size(), file.mediaType(), name, Map.of()), request);
    }

    @GET
    @Path("{id}/renditions/{name}")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "readMediaRendition",
            summary = "Read a size of a photo",
            description = "By its name, such as `card` or `card.webp`.")
    @APIResponse(
            responseCode = "200",
            description = "The picture in that size",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "206", description = "The part of it that was asked for")
    @APIResponse(responseCode = "410", description = "The photo has been taken down")
    public Response rendition(
            @RestPath UUID id,
            @RestPath String name,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which bytes, as the photo's `renditions` say it: a browser that keeps them takes them for no others")
                    @Nullable
                    String v,
            @Context HttpServerRequest request) {
        var size = find(id, name)
                .or(() -> {
                    wishes.fire(new Wanted(id));
                    return find(id, name);
                })
                .orElseThrow(() -> none(id, name));
        return lending.answer(
                new Loan(size.sha256(), size.size(), size.mediaType(), size.fileName(), Map.of()), request);
    }

    private Refusal none(UUID id, String name) {
        if (assets.get(id).takedown() != null)
            return Kind.GONE.because("The photo has been taken down, and its sizes with it; its file is kept");
        return Kind.NOT_FOUND.because(
                "The photo has no rendition '%s': GET /desk/v1/media/%s lists those there are", name, id);
    }

    private Optional<Rendition> find(UUID id, String name) {
        var asset = there(id);
        assets.getSession().refresh(asset); // it may have been developed just now, beside this transaction
        return asset.renditions().stream()
                .filter(one -> one.name().equals(name) || one.fileName().equals(name))
                .findFirst();
    }

    /** What has been taken down is for the legal desk alone. */
    private Asset there(UUID id) {
        var asset = assets.get(id);
        if (asset.takedown() == null || caller.is(Roles.LEGAL)) return asset;
        throw Kind.GONE
                .because("The photo has been taken down; its file is for the legal desk alone")
                .with("notice", asset.rights().notice());
    }

    @GET
    @Path("{id}/metadata")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "readMediaMetadata",
            summary = "Read what a photo's file says of itself",
            description = "What IPTC, XMP and Exif say when they are read together, and under `raw` word for word.")
    @APIResponse(
            responseCode = "200",
            description = "What the file says",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "410", description = "The photo has been taken down")
    public Said metadata(@RestPath UUID id) {
        there(id);
        return assets.said(id)
                .map(said -> StoredJson.read(said, Said.class))
                .orElseThrow(() -> Kind.NOT_FOUND.because("The photo has no file, and so nothing says anything of it"));
    }
}
