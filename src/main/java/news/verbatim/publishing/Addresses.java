// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.delivery.Editions;
import news.verbatim.speaker.Slugs;
import news.verbatim.story.Slug;
import org.jspecify.annotations.Nullable;

/** Who lives where: an address that any article ever had belongs to it for good. */
@ApplicationScoped
public class Addresses {

    private final Articles articles;
    private final Editions editions;

    Addresses(Articles articles, Editions editions) {
        this.articles = articles;
        this.editions = editions;
    }

    static String url(String slug) {
        return "/content/v1/articles/" + slug;
    }

    public boolean isTaken(String slug, @Nullable UUID by) {
        return articles.takes(slug, by) || editions.taken(slug, by == null ? new UUID(0, 0) : by);
    }

    /** Two articles of one headline would both find the same address free: the second waits for the first to end. */
    private void waitForTurn(String slug) {
        articles.getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:slug, 0))")
                .setParameter("slug", slug)
                .getSingleResult();
    }

    /** An address made from the headline, in any script; with a number where another article has it. */
    String made(String headline, UUID article) {
        waitForTurn(Slugs.of(headline, "article"));
        return Slugs.free(headline, "article", slug -> !Slug.isFree(slug) || isTaken(slug, article));
    }
}
