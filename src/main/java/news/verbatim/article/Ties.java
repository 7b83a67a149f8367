// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Rows;
import news.verbatim.story.Story;
import org.hibernate.Session;
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

    /** What stands in an article now, after something else stood there; equal names are equal tags. */
    void written(UUID article, @Nullable Story before, Story after, List<UUID> tags) {
        var session = database.unwrap(Session.class);
        List<String> oldTags = before == null ? List.of() : before.tags();
        List<Story.Related> oldRelated = before == null ? List.of() : before.related();
        if (!oldTags.equals(after.tags()))
            TAGS.replace(session, article, oldTags, Rows.of(tags, (tag, i) -> new TagRow(article, i, tag)));
        if (!oldRelated.equals(after.related()))
            RELATED.replace(
                    session,
                    article,
                    oldRelated,
                    Rows.of(after.related(), (one, i) -> new RelatedRow(article, i, one.article())));
    }
}
