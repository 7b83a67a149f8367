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
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What was said, by whom, and where: the quotations of published articles. */
@Path("/content/v1/quotes")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
class QuoteResource {

    private static final String ONE = """
            select e.article, e.ends_at, q.document
            from printed_quote q join edition e on e.id = q.edition
            where q.id = ? and e.begins_at <= ? and (e.ends_at is null or e.ends_at > ?)""";

    private final Quotations quotations;
    private final Reading reading;
    private final Stacks stacks;

    QuoteResource(Quotations quotations, Reading reading, Stacks stacks) {
        this.quotations = quotations;
        this.reading = reading;
        this.stacks = stacks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listQuotes",
            summary = "List quotations, of the newest article first",
            description =
                    "Only what an editor has confirmed, each with its whole sentence, the speaker and the role they had then.")
    @APIResponse(
            responseCode = "200",
            description = "A page of quotations",
            content = @Content(schema = @Schema(ref = "QuotePage")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response quotes(
            @BeanParam QuoteFilters filters,
            @RestQuery @Parameter(description = "Who said it, by id or slug") List<String> speaker,
            @BeanParam Around around,
            @BeanParam Arranging arranging,
            @BeanParam Counting counting,
            @BeanParam Paging paging,
            @Context HttpServerRequest request) {
        var proof = new Proofreading();
        var speakers = proof.read(() -> Wanted.of("speaker", speaker), List.<Wanted>of());
        return quotations.list(
                filters, around, speakers, Set.of(Keys.LIST), arranging, counting, paging, request, proof);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readQuote",
            summary = "Read a quotation",
            description = "With its whole sentence, the speaker, and the article it stands in.")
    @APIResponse(
            responseCode = "200",
            description = "The quotation",
            content = @Content(schema = @Schema(ref = "Quote")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "No such quotation is published")
    public Response quote(@RestPath String id, @Context HttpServerRequest request) {
        if (!Ids.isId(id)) throw none(id);
        return reading.answer(
                request, (now, _) -> stacks.part(ONE, id, now, "document").orElseThrow(() -> none(id)));
    }

    private static RuntimeException none(String id) {
        return Kind.NOT_FOUND.because("No quotation '%s' is published", id);
    }
}
