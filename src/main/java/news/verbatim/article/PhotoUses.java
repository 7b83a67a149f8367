// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.http.Cursor;
import news.verbatim.http.Query;
import news.verbatim.story.Caption;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** Where every photo stands in the desk's articles, and stood once. */
@ApplicationScoped
public class PhotoUses {

    private static final String CAME = """
            insert into photo_use (media, article, caption, since)
            select u.media, :article, u.caption, :revision
            from unnest(cast(:captions as uuid[]), cast(:photos as uuid[])) u (caption, media)
            """;
    private static final String WENT = """
            update photo_use p set gone = :revision
            from unnest(cast(:captions as uuid[]), cast(:photos as uuid[])) u (caption, media)
            where p.article = :article and p.gone is null and p.caption = u.caption and p.media = u.media
            """;
    private static final String OLDER = """
            select article, caption, bool_or(gone is null), max(gone)
            from photo_use where media = :media and (article, caption) < (:article, :caption)
            group by article, caption order by article desc, caption desc
            """;
    private static final String NEWER = OLDER.replace("<", ">").replace(" desc", "");
    private static final UUID LAST = new UUID(-1, -1);

    private final EntityManager database;

    PhotoUses(EntityManager database) {
        this.database = database;
    }

    /**
     * One caption that shows the photo or did.
     *
     * @param last the last revision that had it, where the present one has not
     */
    public record Use(UUID article, UUID caption, Optional<Integer> last) {

        public List<String> keys() {
            return List.of(article.toString(), caption.toString());
        }
    }

    /** One more than a page, of the newest article first. */
    public List<Use> of(UUID media, Optional<Cursor> from, int size) {
        var newer = from.isPresent() && from.get().back();
        return database.unwrap(Session.class)
                .createNativeQuery(newer ? NEWER : OLDER, Object[].class)
                .setParameter("media", media)
                .setParameter("article", edge(from, 0))
                .setParameter("caption", edge(from, 1))
                .setMaxResults(size + 1)
                .getResultStream()
                .map(row -> new Use((UUID) row[0], (UUID) row[1], (Boolean) row[2] ? Optional.empty() : last(row[3])))
                .toList();
    }

    private static Optional<Integer> last(Object gone) {
        return Optional.of((Integer) gone - 1);
    }

    private static UUID edge(Optional<Cursor> from, int key) {
        return from.map(cursor -> Query.id("cursor", cursor.keys().get(key))).orElse(LAST);
    }

    /** What stands in an article now, after something else stood there. */
    void written(Article article, List<Caption> before, List<Caption> after) {
        move(CAME, article, among(after, before));
        move(WENT, article, among(before, after));
    }

    /** Those of some captions that are not among the others, or show another photo there. */
    private static List<Caption> among(List<Caption> some, List<Caption> others) {
        return some.stream()
                .filter(one -> others.stream().noneMatch(other -> isSame(one, other)))
                .toList();
    }

    static boolean isSame(Caption one, Caption other) {
        return one.id().equals(other.id()) && one.media().equals(other.media());
    }

    private void move(String statement, Article article, List<Caption> captions) {
        if (captions.isEmpty()) return;
        database.unwrap(Session.class)
                .createNativeMutationQuery(statement)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("article", article.id())
                .setParameter("revision", article.revision())
                .setParameter("captions", captions.stream().map(Caption::id).toArray(UUID[]::new))
                .setParameter("photos", captions.stream().map(Caption::media).toArray(UUID[]::new))
                .executeUpdate();
    }
}
