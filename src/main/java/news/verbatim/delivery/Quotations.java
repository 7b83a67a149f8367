// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;

/** Lists of quotations: of everybody, or of one speaker. */
@ApplicationScoped
class Quotations {

    private static final String FROM = """
            select e.published_at as key, q.id, q.keys, q.document as item
            from printed_quote q join edition e on e.id = q.edition where true""";
    private static final String SPEAKER =
            "q.speaker = any(?) or q.speaker in (select s.id from printed_speaker s where s.slug = any(?))";
    private static final Order NEWEST =
            new Order(List.of("e.published_at", "q.id"), List.of(Order.INSTANT, Order.ID), true);

    private final Listing listing;

    Quotations(Listing listing) {
        this.listing = listing;
    }

    Response list(
            QuoteFilters filters,
            List<Wanted> speakers,
            Set<String> keys,
            Paging paging,
            HttpServerRequest request,
            Proofreading proof) {
        var chosen = filters.read(proof);
        return listing.answer(
                request,
                new Listing.Wish(
                        paging,
                        now -> {
                            var clauses = new Clauses(FROM, now);
                            for (var any : speakers) clauses.speaker(any, SPEAKER);
                            return chosen.narrow(clauses);
                        },
                        NEWEST,
                        Listing.Row::ofEdition,
                        UnaryOperator.identity(),
                        keys),
                proof);
    }
}
