// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an article says. The same value is posted, checked, stored, compared and compiled. */
@Schema(description = "What an article says: its words, photos and quotations. Text comes back exactly as it went in.")
public record Story(
        @Schema(
                description = "Last part of the address; made from the headline at first publication when null",
                examples = "ferry-returns-to-tarvik")
        @Nullable
        String slug,

        @Schema(description = "BCP 47 tag; needed to publish", examples = "en") @Nullable
        String language,

        @Schema(description = "1 to 500 characters", examples = "Ferry returns to Tarvik after nine years")
        String headline,

        @Schema(description = "A few words above the headline") @Nullable
        String kicker,

        @Schema(description = "A sentence or two below the headline") @Nullable
        String standfirst,

        @Schema(description = "The line that names the authors, as printed", examples = "By Ina Moll") @Nullable
        String byline,

        @Schema(description = "Who worked on it, one by one")
        List<Contributor> contributors,

        @Schema(description = "Where it was written, as printed", examples = "TARVIK") @Nullable
        String dateline,

        @Schema(description = "Slug of a section", examples = "world") @Nullable
        String section,

        @Schema(description = "Slugs of tags") List<String> tags,

        @Schema(
                description = "The date readers see, with its offset; the moment of publication when null",
                examples = "2025-11-27T15:44:00+03:00")
        @Nullable
        Moment displayedAt,

        @Schema(description = "The same as it was printed, letter by letter") @Nullable
        String displayedText,

        @Nullable Seo seo,
        @Nullable Source source,
        @Schema(description = "The blocks in reading order") List<Block> body,

        @Schema(description = "Every use of a photo in this story; figures in the body name them")
        List<Caption> captions,

        @Schema(description = "Who said what, anchored to the exact words")
        List<Attribution> attributions,

        @Schema(description = "Articles an editor picked to go with this one")
        List<Related> related)
        implements Checked {

    @Schema(description = "Somebody who worked on it")
    public record Contributor(
            @Schema(examples = "Ina Moll") String name,
            @Schema(examples = "reporter") @Nullable String role) {}

    @Schema(description = "What search engines are told instead")
    public record Seo(
            @Nullable String title,
            @Nullable String description,
            @Nullable String canonicalUrl) {}

    @Schema(description = "An article that goes with this one")
    public record Related(UUID article) {}

    public Story {
        contributors = Lists.frozen(contributors);
        tags = Lists.frozen(tags);
        body = Lists.frozen(body);
        captions = Lists.frozen(captions);
        attributions = Lists.frozen(attributions);
        related = Lists.frozen(related);
    }

    public <B extends Block> Stream<B> blocks(Class<B> kind) {
        return body.stream().filter(kind::isInstance).map(kind::cast);
    }

    public Optional<Caption> caption(UUID id) {
        return captions.stream().filter(c -> id.equals(c.id())).findFirst();
    }

    public Optional<Attribution> attribution(UUID id) {
        return attributions.stream().filter(a -> id.equals(a.id())).findFirst();
    }

    public Optional<Caption> lead() {
        return captions.stream().filter(c -> c.role() == Caption.Role.LEAD).findFirst();
    }

    /** The words a segment points into, or nothing where its target is not in this story. */
    public Optional<String> text(Segment.Target target) {
        if (target.block() != null)
            return body.stream()
                    .filter(b -> target.block().equals(b.id()))
                    .findFirst()
                    .map(Block::words);
        if (target.caption() != null) return caption(target.caption()).map(Caption::text);
        return Optional.of(headline);
    }

    public Story withCaptions(List<Caption> others) {
        return copy(slug, others, attributions);
    }

    public Story withAttributions(List<Attribution> others) {
        return copy(slug, captions, others);
    }

    public Story withSlug(@Nullable String other) {
        return copy(other, captions, attributions);
    }

    private Story copy(@Nullable String address, List<Caption> uses, List<Attribution> said) {
        return new Story(
                address,
                language,
                headline,
                kicker,
                standfirst,
                byline,
                contributors,
                dateline,
                section,
                tags,
                displayedAt,
                displayedText,
                seo,
                source,
                body,
                uses,
                said,
                related);
    }

    @Override
    public void check(Faults faults) {
        StoryRules.check(this, faults);
    }
}
