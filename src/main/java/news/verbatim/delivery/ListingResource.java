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
import java.util.Map;
import java.util.function.UnaryOperator;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Nearest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is published, as cards. */
@Path("/content/v1/articles")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
class ListingResource {

    private static final String NEWEST = "-publishedAt";
    private static final String BY_PUBLICATION =
            "select e.published_at as key, e.article as id, e.card_keys as keys, e.card as item from edition e where true";
    private static final String BY_CHANGE =
            "select e.updated_at as key, e.article as id, e.card_keys as keys, e.card as item from edition e where true";

    private static final Map<String, Order> ORDERS = Map.of(
            NEWEST,
            by("e.published_at", true),
            "publishedAt",
            by("e.published_at", false),
            "-updatedAt",
            by("e.updated_at", true));

    private final Listing listing;
    private final Stacks stacks;

    ListingResource(Listing listing, Stacks stacks) {
        this.listing = listing;
        this.stacks = stacks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listArticles",
            summary = "List articles as cards, newest first",
            description =
                    "A card is an article without its body. In a filter a comma means any of, repeating it means all of, a leading `-` means not.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cards",
            content = @Content(schema = @Schema(ref = "ArticleCardPage")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response articles(
            @BeanParam ArticleFilters filters,
            @RestQuery
                    @Parameter(
                            description =
                                    "`-publishedAt` (newest first, as when left out), `publishedAt`, `-updatedAt`",
                            schema =
                                    @Schema(
                                            enumeration = {"-publishedAt", "publishedAt", "-updatedAt"},
                                            defaultValue = "-publishedAt"))
                    @Nullable
                    String sort,
            @RestQuery @Parameter(description = "Only these fields, such as `headline,lead.caption.text`") @Nullable
                    String fields,
            @BeanParam Paging paging,
            @Context HttpServerRequest request) {
        var proof = new Proofreading();
        var order = proof.read(() -> order(sort == null ? NEWEST : sort), by("e.published_at", true));
        var from = "-updatedAt".equals(sort) ? BY_CHANGE : BY_PUBLICATION;
        var chosen = filters.read(proof, stacks::zone);
        var cut = proof.read(() -> Fields.of(fields, Shape.CARD), UnaryOperator.<byte[]>identity());
        return listing.answer(
                request,
                new Listing.Wish(
                        paging,
                        now -> chosen.narrow(new Clauses(from, now)),
                        order,
                        Listing.Row::ofEdition,
                        cut,
                        chosen.keys()),
                proof);
    }

    private static Order order(String sort) {
        if (ORDERS.containsKey(sort)) return ORDERS.get(sort);
        var known = ORDERS.keySet().stream().sorted().toList();
        throw Query.bad(
                "sort", Flaw.UNKNOWN_VALUE, "takes one of " + String.join(", ", known) + Nearest.hint(sort, known));
    }

    private static Order by(String column, boolean descending) {
        return new Order(List.of(column, "e.article"), List.of(Order.INSTANT, Order.ID), descending);
    }
}
