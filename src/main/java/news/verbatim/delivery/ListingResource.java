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
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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

    private static final String CARD = "e.article as id, e.card_keys as keys, e.card as item, e.tongue";
    private static final String DOCUMENT = "e.article as id, e.card_keys as keys, e.document as item, e.tongue";
    private static final String HIT = "e.id as row, e.article as id, e.words, e.tongue, e.published_at";
    private static final List<Facet> FACETS = List.of(Facet.SECTION, Facet.TAG, Facet.SPEAKER, Facet.MONTH);

    private final Listing listing;
    private final Stacks stacks;
    private final Search search;
    private final Highlighting highlighting;
    private final BodyForm forms;

    ListingResource(Listing listing, Stacks stacks, Search search, Highlighting highlighting, BodyForm forms) {
        this.listing = listing;
        this.stacks = stacks;
        this.search = search;
        this.highlighting = highlighting;
        this.forms = forms;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listArticles",
            summary = "List articles as cards, newest first",
            description =
                    "A card is an article without its body. In a filter a comma means any of, repeating it means all of, a leading `-` means not. With `q` a search.")
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
                                    "`-publishedAt` (newest first, as when left out), `publishedAt`, `-updatedAt`, and with `q` also `relevance`: of the newest thousand hits the best first",
                            schema =
                                    @Schema(
                                            enumeration = {"-publishedAt", "publishedAt", "-updatedAt", "relevance"},
                                            defaultValue = "-publishedAt"))
                    @Nullable
                    String sort,
            @RestQuery
                    @Parameter(
                            description =
                                    "Only these fields, such as `headline,lead.caption.text`, and `id` and `revision`; what is left out is missing from the answer, also where the schema says that it is always there")
                    @Nullable
                    String fields,
            @RestQuery
                    @Parameter(
                            description =
                                    "What to show beside the card: `body`, `attributions`, `captions`, `speakers`, `related`",
                            examples = @ExampleObject(name = "quotations", value = "attributions,speakers"))
                    @Nullable
                    String include,
            @RestQuery @Parameter(description = BodyForm.DESCRIPTION) @Nullable String body,
            @RestQuery @Parameter(description = Highlighting.DESCRIPTION) @Nullable String highlight,
            @BeanParam Counting counting,
            @BeanParam Paging paging,
            @Context HttpServerRequest request) {
        var proof = new Proofreading();
        var chosen = filters.read(proof, search, stacks::zone);
        var shown = proof.read(() -> Include.of(fields, include), new Include(List.of()));
        var lit = proof.read(() -> highlighting.of(highlight, chosen.question()), Optional.<Question>empty());
        var cards = shown.isCard() && lit.isEmpty();
        var cut = proof.read(() -> shown.cut(cards), UnaryOperator.<byte[]>identity());
        var formed = proof.read(() -> forms.of(shown.formed(body), cut), cut);
        var columns = cards ? CARD : DOCUMENT;
        var sorting = new Sorting(
                search, columns, "e.published_at", "e.updated_at", "e.article", HIT, "edition e on e.id = n.row");
        var sorted = proof.read(() -> sorting.of(sort, chosen.question()), sorting.newest());
        var beside =
                counting.read(proof, FACETS, "e.published_at", chosen.question().isPresent());
        return listing.answer(
                request,
                new Listing.Wish(
                        paging,
                        (select, now) -> chosen.narrow(new Clauses(select + " from edition e where true", now)),
                        sorted,
                        row -> highlighting.article(row, formed, lit),
                        beside,
                        chosen.keys()),
                proof);
    }
}
