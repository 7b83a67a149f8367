// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import news.verbatim.http.StoredJson;

/** How many rows the database expects before it looks, by what it notes of its tables now and then. */
final class Plan {

    private static final String EXPLAINED = "explain (format json) select 1";

    private Plan() {}

    static long rows(Stacks stacks, Listing.Source source, Instant now) {
        return rows(stacks, source.select(EXPLAINED, now));
    }

    /** Of all that readers have. */
    static long editions(Stacks stacks) {
        return rows(stacks, Clauses.plain(EXPLAINED + " from edition e where e.current"));
    }

    private static long rows(Stacks stacks, Clauses explained) {
        var plan = stacks.first(explained.sql(), explained.values(), row -> row.getString(1))
                .orElseThrow();
        return StoredJson.read(plan, JsonNode.class).at("/0/Plan/Plan Rows").asLong();
    }
}
