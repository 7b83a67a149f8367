// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Finds other quotations with the same or nearly the same words, in any working copy. */
@ApplicationScoped
public class Echoes {

    /** What it costs has an end: an index of trigrams finds them, and no more than these are told. */
    public static final int MOST = 20;

    /** Trigrams in common; nearly the same words have more, other words on the same matter far fewer. */
    private static final String NEAR = "select set_config('pg_trgm.similarity_threshold', '0.6', true)";

    // fewer than three words are said by everybody; a clause and the fragment that stands in it are no two quotations
    private static final String AMONG = """
            from attribution o
            where o.words % a.words and o.kind <> 'term' and o.verdict <> 'rejected' and o.word_count >= 3
              and a.kind <> 'term' and a.word_count >= 3
              and o.id <> a.id and o.parent is distinct from a.id and a.parent is distinct from o.id
            """;
    private static final String OF_ONE = """
            select e.id, e.article, cast(e.nearness as double precision)
            from attribution a
            cross join lateral (select o.id, o.article, similarity(o.words, a.words) as nearness
            """ + AMONG
            + "order by nearness desc, o.id desc limit :most) e where a.id = :id order by 3 desc, e.id desc";
    private static final String OF_MANY = """
            select a.id from attribution a where a.id in (:ids) and exists (select 1
            """ + AMONG + ")";

    private final EntityManager database;

    Echoes(EntityManager database) {
        this.database = database;
    }

    /** One of them, in its article, and how near its words are: 1 are the same, but for marks and capitals. */
    public record Echo(UUID id, UUID article, double nearness) {}

    /** The nearest first. */
    public List<Echo> of(UUID attribution) {
        near();
        return database.unwrap(Session.class)
                .createNativeQuery(OF_ONE, Object[].class)
                .setParameter("id", attribution)
                .setParameter("most", MOST)
                .getResultStream()
                .map(row -> new Echo((UUID) row[0], (UUID) row[1], (Double) row[2]))
                .toList();
    }

    /** Which of them have any. */
    public Set<UUID> among(Collection<UUID> attributions) {
        if (attributions.isEmpty()) return Set.of();
        near();
        return Set.copyOf(database.unwrap(Session.class)
                .createNativeQuery(OF_MANY, UUID.class)
                .setParameterList("ids", attributions)
                .getResultList());
    }

    /** For this transaction. */
    public void near() {
        database.createNativeQuery(NEAR).getSingleResult();
    }
}
