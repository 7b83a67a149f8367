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
import java.util.LinkedHashSet;
import java.util.Set;
import news.verbatim.http.Page;
import news.verbatim.http.Query;
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

/** What to read after an article. */
@Path("/content/v1/articles")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
class RelatedResource {

    private final Relations relations;
    private final Reading reading;

    RelatedResource(Relations relations, Reading reading) {
        this.relations = relations;
        this.reading = reading;
    }

    @GET
    @Path("{name}/related")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRelated",
            summary = "List what to read after an article",
            description =
                    "As cards: what editors picked first, then what shares speakers, tags, words of the headline or the section, the newer the better. `reason` says why each is there, `shared` what it has in common. Nothing that readers cannot have, and never the article itself.")
    @APIResponse(
            responseCode = "200",
            description = "The best first",
            content = @Content(schema = @Schema(ref = "RelatedCardPage")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "No such article is published")
    public Response related(
            @RestPath String name,
            @RestQuery
                    @Parameter(
                            description = "How many at most, 1 to 20",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "20",
                                            defaultValue = "6"))
                    @Nullable
                    String limit,
            @Context HttpServerRequest request) {
        var most = limit == null ? 6 : Query.number("limit", limit, 1, 20);
        return reading.answer(request, (now, boundary) -> answer(name, most, now, boundary));
    }

    private Answer answer(String name, int most, Instant now, Instant boundary) {
        var found = relations.of(name, most, now);
        if (found.isEmpty()) throw DeliveryResource.none(name);
        var keys = new LinkedHashSet<>(Set.of(Keys.LIST));
        for (var row : found) keys.addAll(Keys.split(row.keys()));
        var items = found.subList(1, found.size()); // the first is the article itself
        return Answer.ok(
                Listing.bytes(new Page<>(items, new Page.Place(most, null, null)), Listing.Row::item, Beside.NONE),
                Keys.joined(Set.of(Keys.LIST), keys),
                boundary);
    }
}
