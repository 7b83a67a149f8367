// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.Instant;
import java.util.List;
import news.verbatim.http.Query;
import org.jspecify.annotations.Nullable;

/** Whether a list says how many it holds in all, and how exactly. */
enum Total {
    NONE,
    ESTIMATED,
    EXACT;

    /** Up to so many are counted one by one even where an estimate would do: it takes no time and is right. */
    private static final int COUNTED = 1_000;

    private static final List<String> NAMES = List.of("none", "estimated", "exact");

    static Total of(@Nullable String given) {
        if (given == null) return NONE;
        return values()[NAMES.indexOf(Query.oneOf("count", given, NAMES))];
    }

    /** Members of the page, or nothing. */
    String told(Stacks stacks, Listing.Source source, Instant now) {
        return switch (this) {
            case NONE -> "";
            case EXACT -> text(counted(stacks, source.select("select count(*)", now)), EXACT);
            case ESTIMATED -> {
                var few = source.select("select count(*) from (select 1", now)
                        .then("limit " + (COUNTED + 1) + ") as few");
                var counted = counted(stacks, few);
                yield counted <= COUNTED
                        ? text(counted, EXACT)
                        : text(Math.max(counted, Plan.rows(stacks, source, now)), ESTIMATED);
            }
        };
    }

    private static long counted(Stacks stacks, Clauses clauses) {
        return stacks.first(clauses.sql(), clauses.values(), row -> row.getLong(1))
                .orElse(0L);
    }

    private static String text(long total, Total kind) {
        return ",\"total\":%d,\"totalKind\":\"%s\"".formatted(total, NAMES.get(kind.ordinal()));
    }
}
