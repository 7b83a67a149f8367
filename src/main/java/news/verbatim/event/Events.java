// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The sequence of what happened; written in the transaction of what it tells. */
@ApplicationScoped
public class Events implements PanacheRepositoryBase<Entry, Long> {

    public void add(Entry.Kind kind, UUID article, int revision, int version, Instant dueAt, Instant now) {
        persist(new Entry(next(), kind, article, revision, version, dueAt, now));
    }

    private long next() {
        var counted = getEntityManager()
                .createNativeQuery("update event_counter set last = last + 1 returning last", Long.class)
                .getSingleResult();
        return (Long) counted;
    }
}
