// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.verbatim.http.Rows;
import news.verbatim.story.Attribution;

/** Every quotation in the desk's working copies. */
@ApplicationScoped
public class Attributions implements PanacheRepositoryBase<AttributionRow, UUID> {

    private static final Rows<AttributionRow> ROWS = new Rows<>("attribution", AttributionRow.class);
    private static final Rows<SegmentRow> SEGMENTS = new Rows<>("segment", SegmentRow.class);

    /** What stands in an article now, after something else stood there. */
    void written(UUID article, List<Attribution> before, List<Attribution> after) {
        if (before.equals(after)) return;
        var database = getSession();
        ROWS.replace(database, article, before, Rows.of(after, (said, i) -> new AttributionRow(article, i, said)));
        SEGMENTS.insert(
                database,
                Rows.within(after, Attribution::segments, (said, segment, i) -> SegmentRow.of(said.id(), i, segment)));
    }

    /** In which article each of them stands, of those that are there; no rows are held, so that they can be rewritten. */
    public Map<UUID, UUID> articles(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return getEntityManager()
                .createQuery("select id, article from AttributionRow where id in ?1", Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }
}
