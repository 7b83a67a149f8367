// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.verbatim.article.Echoes;
import org.hibernate.Session;

/** Quotations that readers have had, and whose words have left their working copy since. */
@ApplicationScoped
public class Bygones {

    private static final String AMONG = """
            from attribution a
            join printed_quote q on left(q.folded, 1000) % a.words and q.kind <> 'term' and q.id <> a.id
            join edition e on e.id = q.edition and e.begins_at <= now()
            where a.id in (:ids) and a.kind <> 'term' and a.word_count >= 3
              and not exists (select from attribution o where o.id = q.id and o.words % a.words)
            """;
    private static final String OF =
            """
            select id, article, revision, nearness
            from (select distinct on (q.id) q.id, e.article, e.revision,
                cast(similarity(left(q.folded, 1000), a.words) as double precision) as nearness
            """ + AMONG + "order by q.id, e.begins_at desc) found order by nearness desc, id desc limit :most";

    private final EntityManager database;
    private final Echoes echoes;

    Bygones(EntityManager database, Echoes echoes) {
        this.database = database;
        this.echoes = echoes;
    }

    /** One of them, and the revision that readers last had it with. */
    public record Bygone(UUID id, UUID article, int revision, double nearness) {}

    /** The nearest first. */
    public List<Bygone> of(UUID attribution) {
        echoes.near();
        return database.unwrap(Session.class)
                .createNativeQuery(OF, Object[].class)
                .setParameterList("ids", List.of(attribution))
                .setParameter("most", Echoes.MOST)
                .getResultStream()
                .map(row -> new Bygone((UUID) row[0], (UUID) row[1], (Integer) row[2], (Double) row[3]))
                .toList();
    }

    /** Which of them have any, or an echo in a working copy. */
    public Set<UUID> orEchoesAmong(Collection<UUID> attributions) {
        var found = new HashSet<>(echoes.among(attributions));
        var rest = attributions.stream().filter(id -> !found.contains(id)).toList();
        if (rest.isEmpty()) return found;
        found.addAll(database.unwrap(Session.class)
                .createNativeQuery("select distinct a.id " + AMONG, UUID.class)
                .setParameterList("ids", rest)
                .getResultList());
        return found;
    }
}
