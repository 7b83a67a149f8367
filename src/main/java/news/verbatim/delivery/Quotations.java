// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;

/** Lists of quotations: of everybody, or of one speaker. */
@ApplicationScoped
class Quotations {

    private static final String COLUMNS = "q.id, q.keys, q.document as item, q.tongue";
    private static final String HIT = "q.edition as row, q.id, q.words, q.tongue, q.published_at";
    private static final String BACK = "printed_quote q on q.edition = n.row and q.id = n.id";
    private static final String FROM = " from printed_quote q join edition e on e.id = q.edition where q.current";
    private static final String SPEAKER =
            "q.speaker = any(?) or q.speaker in (select s.id from printed_speaker s where s.slug = any(?))";
    private static final List<Facet> FACETS = List.of(
            Facet.SECTION,
            Facet.TAG,
            Facet.single("speaker", "q.speaker", "select n.name from printed_speaker n where n.id = g.value::uuid"),
            Facet.single("kind", "q.kind", "select g.value"),
            Facet.single("occasion", "q.occasion_kind", "select g.value"),
            Facet.MONTH);

    private final Listing listing;
    private final Search search;
    private final Stacks stacks;
    private final Highlighting highlighting;
    private final Sorting sorting;

    Quotations(Listing listing, Search search, Stacks stacks, Highlighting highlighting) {
        this.listing = listing;
        this.search = search;
        this.stacks = stacks;
        this.highlighting = highlighting;
        this.sorting = new Sorting(search, COLUMNS, "q.published_at", "", "q.id", HIT, BACK);
    }

    Response list(
            QuoteFilters filters,
            Around around,
            List<Wanted> speakers,
            Set<String> keys,
            Arranging arranging,
            Counting counting,
            Paging paging,
            HttpServerRequest request,
            Proofreading proof) {
        var chosen = filters.read(proof, search);
        var articles = around.read(proof, search, stacks::zone);
        var arranged =
                arranging.read(proof, counting, paging, highlighting, sorting, chosen.question(), Shape.QUOTE, FACETS);
        return listing.answer(
                request,
                arranged.wish(
                        (select, now) -> {
                            var clauses = articles.narrow(new Clauses(select + FROM, now));
                            for (var any : speakers) clauses.speaker(any, SPEAKER);
                            return chosen.narrow(clauses);
                        },
                        row -> highlighting.part(row, arranged.cut(), arranged.lit(), Passage::ofQuote),
                        keys),
                proof);
    }
}
