// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import news.verbatim.event.Change;
import news.verbatim.event.Place;
import news.verbatim.event.Tidings;
import news.verbatim.http.Page;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What became different for readers, for those who keep a copy. */
@Path("/content/v1/changes")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
class ChangeResource {

    private static final String HERE = "/content/v1/changes";
    private static final int A_PAGE = 20;
    private static final int MOST = 100;

    private final Reading reading;
    private final Tidings tidings;
    private final Permit permit;

    ChangeResource(Reading reading, Tidings tidings, ContentConfig config) {
        this.reading = reading;
        this.tidings = tidings;
        this.permit = new Permit(config.open());
    }

    /** Who may keep an answer. */
    private record Permit(boolean open) {

        /** A full page never changes again; after the last entry of a short one something may follow at any moment. */
        String of(boolean full) {
            return (open ? "public, " : "private, ") + (full ? "max-age=31536000, immutable" : "no-cache");
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listChanges",
            summary = "List what changed for readers, in order",
            description =
                    "One sequence without gaps, written when readers get to see it: nothing of drafts, and nothing of a schedule before its instant. To keep a copy, begin with 0, go on with the number of the last change you took, and read each article named; 404 means that it is gone again. A full page stays as it is for ever; of a short one `next` is null, and more may follow.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(schema = @Schema(ref = "ChangePage")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "410", description = "No change has that number yet: the sequence is another one")
    public Response changes(
            @RestQuery
                    @Parameter(
                            description = "The number of the last change you know; 0, or nothing, for all of them",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    @Nullable
                    String after,
            @RestQuery
                    @Parameter(
                            description = "How many to answer with, 1 to 100",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @Nullable
                    String limit,
            @Context HttpServerRequest request) {
        var proof = new Proofreading();
        var from = proof.read(() -> after == null ? 0L : Place.after(after), 0L);
        var size = proof.read(() -> limit == null ? A_PAGE : Query.number("limit", limit, 1, MOST), A_PAGE);
        proof.orRefuse();
        return reading.answer(request, (_, _) -> page(from, size));
    }

    private Answer page(long after, int size) {
        var found = tidings.after(after, size);
        if (found.isEmpty() && after > 0) refuseUnknown(after);
        var full = found.size() == size;
        var next = full ? Long.toString(found.getLast().sequence()) : null;
        var body = StoredJson.bytes(new Page<Change>(found, new Page.Place(size, next, null)));
        var self = "<%s>; rel=\"self\"".formatted(address(Long.toString(after), size));
        return Answer.ok(body, "changes", Instant.MAX)
                .with("Cache-Control", permit.of(full))
                .with("Link", next == null ? self : "<%s>; rel=\"next\", %s".formatted(address(next, size), self));
    }

    private void refuseUnknown(long after) {
        var last = tidings.last();
        if (after > last) throw Place.unknown(after, last);
    }

    private static String address(String after, int size) {
        return HERE + "?after=" + after + "&limit=" + size;
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamChanges",
            summary = "Read changes as they happen",
            description =
                    "Server-sent events: `id` is the number of the change, `data` the same JSON as in the list. Whoever comes back with `Last-Event-ID` (browsers do so by themselves) or `after` gets everything since, in order, and then what is new; without either only what is new. A line with a colon alone says that the connection still stands. One that takes nothing for a while is cut, and may come back.")
    @APIResponse(
            responseCode = "200",
            description = "Changes, until somebody hangs up",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "410", description = "No change has that number yet: the sequence is another one")
    @APIResponse(responseCode = "503", description = "As many listen already as there is room for")
    public Response stream(
            @RestQuery
                    @Parameter(
                            description = "The number of the last change you know; 0 for all of them",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @Nullable
                    String after,
            @RestHeader("Last-Event-ID")
                    @Parameter(
                            description = "The same, as browsers say it when they come back; it comes before `after`")
                    @Nullable
                    String lastEventId) {
        throw Kind.NOT_FOUND.because("There is nothing at this spelling of the address"); // Earshot was passed by
    }
}
