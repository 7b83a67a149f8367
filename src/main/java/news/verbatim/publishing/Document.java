// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Moment;
import news.verbatim.story.Story;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as readers get it. */
@Schema(name = "PublishedArticle", description = "An article as readers get it")
record Document(
        UUID id,
        int revision,
        int version,
        String slug,
        String url,
        String language,
        String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        @Nullable String byline,
        List<Story.Contributor> contributors,
        @Nullable String dateline,
        Cast.@Nullable Named section,
        List<Cast.Named> tags,
        Moment firstPublishedAt,
        Moment publishedAt,
        @Nullable String publishedZone,
        Moment updatedAt,
        @Nullable Moment displayedAt,
        @Nullable String displayedText,
        Story.@Nullable Seo seo,
        @Nullable Lead lead,
        List<Piece> body,
        List<Photo> captions,
        List<Spoken> attributions,
        List<Speaker> speakers,
        List<Note> corrections,
        List<Other> related,
        int wordCount,
        int readingMinutes) {

    @Schema(name = "LeadPhoto", description = "The photo an article opens with")
    record Lead(Photo caption) {}

    /** Somebody quoted or shown. */
    @Schema(
            name = "ArticleSpeaker",
            description = "Somebody quoted or shown in the article, with the role they had then")
    record Speaker(
            UUID id,
            String slug,
            String url,
            String kind,
            String name,
            @Nullable String roleThen) {}

    @Schema(name = "PublishedCorrection", description = "What was wrong, and where that is said")
    record Note(String kind, String text, Moment issuedAt, String placement) {}

    @Schema(name = "RelatedArticle", description = "An article that an editor picked to go with this one")
    record Other(UUID id, String url) {}

    /** The same in short, for lists. */
    Card card() {
        return new Card(
                id,
                revision,
                version,
                slug,
                url,
                language,
                headline,
                kicker,
                standfirst,
                byline,
                section,
                tags,
                firstPublishedAt,
                publishedAt,
                publishedZone,
                updatedAt,
                displayedAt,
                displayedText,
                lead,
                wordCount,
                readingMinutes);
    }

    @Schema(name = "ArticleCard", description = "An article in short, for lists")
    record Card(
            UUID id,
            int revision,
            int version,
            String slug,
            String url,
            String language,
            String headline,
            @Nullable String kicker,
            @Nullable String standfirst,
            @Nullable String byline,
            Cast.@Nullable Named section,
            List<Cast.Named> tags,
            Moment firstPublishedAt,
            Moment publishedAt,
            @Nullable String publishedZone,
            Moment updatedAt,
            @Nullable Moment displayedAt,
            @Nullable String displayedText,
            @Nullable Lead lead,
            int wordCount,
            int readingMinutes) {}
}
