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

    /** An address made from the headline, in any script; with a number where another article has it. */
    String made(String headline, UUID article) {
        return Slugs.free(headline, "article", slug -> !Slug.isFree(slug) || isTaken(slug, article));
    }
}
