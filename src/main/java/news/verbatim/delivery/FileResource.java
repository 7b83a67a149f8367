// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.verbatim.kernel.Ids;
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

/** The pictures themselves, for readers: of what a published article shows, and of nothing else. */
@Path("/content/v1")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
class FileResource {

    private static final String SHOWN = """
            select e.article, e.ends_at, exists (select from reader_bound b where b.asset = c.media) as bounded
            from printed_caption c join edition e on e.id = c.edition
            where c.media = ? and c.withheld is null and e.begins_at <= ? and (e.ends_at is null or e.ends_at > ?)
            order by e.ends_at desc nulls first limit 1""";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** That readers may see it, by which article, for how long, and whether its own rights may end that at any time. */
    private record Permit(UUID article, Instant until, boolean bounded) {}

    private final Stacks stacks;
    private final Takedowns takedowns;
    private final Shelf shelf;
    private final Lending lending;
    private final Event<Wanted> wishes;
    private final Lifetime lifetime;
    private final PictureFiles files;

    FileResource(
            Stacks stacks,
            Takedowns takedowns,
            Shelf shelf,
            Lending lending,
            Event<Wanted> wishes,
            Lifetime lifetime,
            PictureFiles files) {
        this.files = files;
        this.stacks = stacks;
        this.takedowns = takedowns;
        this.shelf = shelf;
        this.lending = lending;
        this.wishes = wishes;
        this.lifetime = lifetime;
    }

    @GET
    @Path("media/{id}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "readPublishedFile", summary = "Read a published photo in full size", description = """
                    What readers get of the file that was sent depends on its kind.

                    * JPEG, PNG, WebP: the same pixels, without the Exif, IPTC, XMP and comments that came with them. Inside, \
                    as XMP, are the credit, creators, copyright, caption and alt text that the photo has on the desk, the \
                    digital source type that its file named, and where the camera stood only while the site shows \
                    positions. A picture that lay on its side is made anew, upright, as a JPEG.
                    * GIF, AVIF, HEIF, MP4: the same pictures and sounds, without what the file said beside them. Nothing \
                    is written inside: take credit, caption and copyright from the article.
                    * PDF, MP3: the bytes as they were sent, with whatever the file says of itself, such as an author's \
                    name. Have that taken out before you send it to the desk.

                    `Range` asks for a part.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The part of it that was asked for")
    @APIResponse(
            responseCode = "302",
            description = "Where files lie in a bucket and the settings say so: read it at Location, within minutes")
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "No such photo is published, or it is withheld")
    @APIResponse(responseCode = "410", description = "The photo has been taken down: `notice` says so")
    public Response file(
            @RestPath String id,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which bytes, as addresses in articles say it: with it the answer holds for ever")
                    @Nullable
                    String v,
            @Context HttpServerRequest request) {
        return answer(id, "file", v, request);
    }

    @GET
    @Path("media/{id}/renditions/{name}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "readRendition",
            summary = "Read a published photo in another size",
            description = "By its name in the site's settings, such as `card` or `card.webp`.")
    @APIResponse(
            responseCode = "200",
            description = "The picture in that size",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The part of it that was asked for")
    @APIResponse(
            responseCode = "302",
            description = "Where files lie in a bucket and the settings say so: read it at Location, within minutes")
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "No such photo is published, it is withheld, or not in this size")
    @APIResponse(responseCode = "410", description = "The photo has been taken down: `notice` says so")
    public Response rendition(
            @RestPath String id,
            @RestPath String name,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which bytes, as addresses in articles say it: with it the answer holds for ever")
                    @Nullable
                    String v,
            @Context HttpServerRequest request) {
        return answer(id, name.equals("file") ? "" : name, v, request);
    }

    private Response answer(String id, String name, @Nullable String version, HttpServerRequest request) {
        if (!Ids.isId(id)) throw Takedowns.unknown(id);
        var media = UUID.fromString(id);
        var now = shelf.now();
        var permit = stacks.first(SHOWN, List.of(media, now, now), FileResource::permit)
                .orElseThrow(() -> takedowns.none(media, now));
        var loan = files.find(media, name)
                .or(() -> {
                    wishes.fire(new Wanted(media));
                    return files.find(media, name);
                })
                .orElseThrow(() -> files.unknown(media, name));
        var keys = Keys.media(media) + " " + Keys.article(permit.article());
        var headers = Map.of(
                "Cache-Control", holds(loan, version, permit, now),
                "Surrogate-Key", keys,
                "Cache-Tag", keys.replace(' ', ','));
        return lending.lend(new Loan(loan.sha256(), loan.size(), loan.mediaType(), loan.name(), headers), request);
    }

    private static Permit permit(ResultSet row) throws SQLException {
        return new Permit(
                row.getObject("article", UUID.class), Stacks.instant(row, "ends_at"), row.getBoolean("bounded"));
    }

    /** For ever only where the address says which bytes, and neither a right nor an article's end takes them back. */
    private String holds(Loan loan, @Nullable String version, Permit permit, Instant now) {
        var endless = permit.until().equals(Instant.MAX);
        if (endless
                && !permit.bounded()
                && lifetime.open()
                && Loan.mark(loan.sha256()).equals(version)) return FOR_EVER;
        return lifetime.cutAt(endless ? null : Duration.between(now, permit.until()));
    }
}
