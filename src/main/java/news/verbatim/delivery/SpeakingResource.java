// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import news.verbatim.http.Folded;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who is quoted or shown in published articles, how often, and since when. */
@Path("/content/v1/speakers")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
class SpeakingResource {

    private static final Order BY_NAME =
            new Order(List.of("s.sought collate \"C\"", "s.id"), List.of(Order.TEXT, Order.ID), false);

    private final Portraits portraits;
    private final Quotations quotations;
    private final Listing listing;
    private final Reading reading;
    private final Shelf shelf;

    SpeakingResource(Portraits portraits, Quotations quotations, Listing listing, Reading reading, Shelf shelf) {
        this.portraits = portraits;
        this.quotations = quotations;
        this.listing = listing;
        this.reading = reading;
        this.shelf = shelf;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listSpeakers",
            summary = "List who is quoted or shown, by name",
            description = "Everybody quoted or shown in a published article, with how often and since when.")
    @APIResponse(
            responseCode = "200",
            description = "A page of speakers",
            content = @Content(schema = @Schema(ref = "PublishedSpeakerPage")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response speakers(
            @RestQuery @Parameter(description = "Words that all occur in a name") @Nullable String q,
            @BeanParam Paging paging,
            @Context HttpServerRequest request) {
        return listing.answer(
                request,
                new Listing.Wish(
                        paging,
                        (_, now) -> Portraits.seen(now).words("position(? in s.sought) > 0", Folded.words(q)),
                        new Sorted("", Sorted.NONE, BY_NAME, Portraits::row),
                        Set.of(Keys.LIST)),
                new Proofreading());
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readSpeaker",
            summary = "Read a speaker by slug or id",
            description = "Offices and posts, how often quoted, and since when.")
    @APIResponse(
            responseCode = "200",
            description = "The speaker",
            content = @Content(schema = @Schema(ref = "PublishedSpeaker")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "Nobody of that name is quoted or shown")
    public Response speaker(@RestPath String name, @Context HttpServerRequest request) {
        return reading.answer(request, (now, boundary) -> {
            var seen = portraits.named(name, now);
            return Answer.ok(seen.item(), Keys.listOf(seen.keys()) + " " + seen.keys(), boundary);
        });
    }

    @GET
    @Path("{name}/quotes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listQuotesOfSpeaker",
            summary = "List what a speaker said",
            description = "The newest article first; takes the filters of all quotations.")
    @APIResponse(
            responseCode = "200",
            description = "A page of quotations",
            content = @Content(schema = @Schema(ref = "QuotePage")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "Nobody of that name is quoted or shown")
    public Response quotes(
            @RestPath String name,
            @BeanParam QuoteFilters filters,
            @BeanParam Around around,
            @BeanParam Arranging arranging,
            @BeanParam Counting counting,
            @BeanParam Paging paging,
            @Context HttpServerRequest request) {
        var key = portraits.key(name, shelf.now());
        var proof = new Proofreading();
        return quotations.list(
                filters,
                around,
                List.of(new Wanted(false, List.of(name))),
                Set.of(Keys.listOf(key), key),
                arranging,
                counting,
                paging,
                request,
                proof);
    }
}
