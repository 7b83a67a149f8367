// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.Article;
import news.verbatim.article.Stage;
import news.verbatim.publishing.Publication;
import news.verbatim.publishing.PublicationView;
import news.verbatim.publishing.State;
import news.verbatim.story.Story;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as the desk sees it. */
@Schema(name = "Article", description = "An article as the desk sees it; send back the content of `story` to change it")
public record ArticleView(
        @Nullable UUID id,

        @Schema(description = "Counts every accepted change; also the ETag") @Nullable
        Integer revision,

        @Schema(description = "Computed from what was published and the clock")
        State state,

        @Schema(description = "How far the desk is") Stage stage,
        @Nullable Instant createdAt,
        @Nullable String createdBy,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        PublicationView.@Nullable Live published,
        Story story) {

    static ArticleView of(Article article, Story story, List<Publication> publications, Instant now) {
        return new ArticleView(
                article.id(),
                article.revision(),
                State.of(article.stage(), publications, now),
                article.stage(),
                article.createdAt(),
                article.createdBy(),
                article.updatedAt(),
                article.updatedBy(),
                PublicationView.Live.of(publications, now),
                story);
    }

    /** The same without what only a stored article has. */
    public ArticleView unstored() {
        return new ArticleView(null, null, state, stage, null, null, null, null, null, story);
    }
}
