// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.Article;
import news.verbatim.article.Stage;
import news.verbatim.kernel.Moment;
import news.verbatim.publishing.Publication;
import news.verbatim.publishing.PublicationView;
import news.verbatim.publishing.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the desk's list. */
@Schema(description = "One line of the desk's list")
public record ArticleLine(
        UUID id,
        int revision,
        State state,
        Stage stage,
        String headline,
        @Nullable String slug,
        @Nullable String language,
        @Nullable Moment displayedAt,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        PublicationView.@Nullable Live published) {

    static ArticleLine of(Article article, List<Publication> publications, Instant now) {
        return new ArticleLine(
                article.id(),
                article.revision(),
                State.of(article.stage(), publications, now),
                article.stage(),
                article.headline(),
                article.slug(),
                article.language(),
                article.displayedAt(),
                article.createdAt(),
                article.createdBy(),
                article.updatedAt(),
                article.updatedBy(),
                PublicationView.Live.of(publications, now));
    }
}
