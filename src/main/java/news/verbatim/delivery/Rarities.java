// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What the database expected of searches lately: its notes change seldom, and asking for them takes longer than a search. */
@ApplicationScoped
class Rarities {

    private static final String ALL = "";

    private final Cache<String, Long> expected = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Stacks stacks;

    Rarities(Stacks stacks) {
        this.stacks = stacks;
    }

    /** {@code filters} are what is looked for in one spelling. */
    Rarity of(String filters, Listing.Source source, Instant now) {
        var hits = expected.get(filters, _ -> Plan.rows(stacks, source, now));
        var editions = expected.get(ALL, _ -> Plan.editions(stacks));
        return new Rarity(hits, editions);
    }
}
