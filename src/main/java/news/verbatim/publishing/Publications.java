// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was ever published, and what is going to be. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

    /** Those of one article, by version. */
    public List<Publication> of(UUID article) {
        return list("article = ?1 order by version", article);
    }

    public Map<UUID, List<Publication>> of(Collection<UUID> articles) {
        if (articles.isEmpty()) return Map.of();
        return find("article in ?1 order by article, version", articles).stream()
                .collect(Collectors.groupingBy(Publication::article));
    }

    /** The database's own now: what decides when something begins must not depend on this machine's clock. */
    public Instant now() {
        return getSession()
                .createSelectionQuery("select function('clock_timestamp' as Instant)", Instant.class)
                .getSingleResult();
    }
}
