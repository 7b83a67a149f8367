// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which articles readers can have at this moment. */
@ApplicationScoped
public class Availability {

    private static final String OPEN = "select distinct article from edition where article = any(?)"
            + " and begins_at <= ? and (ends_at is null or ends_at > ?)";

    private final Stacks stacks;
    private final Clock clock;

    Availability(Stacks stacks, Clock clock) {
        this.stacks = stacks;
        this.clock = clock;
    }

    public Set<UUID> of(List<UUID> articles) {
        if (articles.isEmpty()) return Set.of();
        var now = clock.instant();
        var values = List.of(articles.toArray(UUID[]::new), now, now);
        return Set.copyOf(stacks.all(OPEN, values, row -> row.getObject(1, UUID.class)));
    }
}
