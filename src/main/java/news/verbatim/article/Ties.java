// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import news.verbatim.story.Story;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.jspecify.annotations.Nullable;

/** What working copies are filed under, and which articles go with them. */
@ApplicationScoped
class Ties {

    record TagRow(UUID article, int position, UUID tag) {}

    record RelatedRow(UUID article, int position, UUID other) {}

    private static final Rows<TagRow> TAGS = new Rows<>("article_tag", TagRow.class);
    private static final Rows<RelatedRow> RELATED = new Rows<>("related", RelatedRow.class);

    private final EntityManager database;

    Ties(EntityManager database) {
        this.database = database;
    }

    /** What stands in an article now, after something else stood there. */
    void written(UUID article, @Nullable Story before, Story after, List<UUID> tags) {
        var session = database.unwrap(Session.class);
        if (before == null || !before.tags().equals(after.tags())) {
            if (before != null) delete(session, "article_tag", article);
            TAGS.insert(session, Rows.of(tags, (tag, i) -> new TagRow(article, i, tag)));
        }
        if (before == null || !before.related().equals(after.related())) {
            if (before != null) delete(session, "related", article);
            RELATED.insert(session, Rows.of(after.related(), (one, i) -> new RelatedRow(article, i, one.article())));
        }
    }

    private static void delete(Session database, String table, UUID article) {
        database.createNativeMutationQuery("delete from " + table + " where article = :article")
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("article", article)
                .executeUpdate();
    }
}
