// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.CaptionField;
import news.verbatim.media.Asset;
import news.verbatim.publishing.Inherited;
import news.verbatim.publishing.State;
import news.verbatim.story.Caption;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One caption that shows a photo, in the working copy, before readers, or only once. */
@Schema(
        name = "PhotoUsage",
        description =
                "One caption that shows the photo. Of `draft`, `live`, `scheduled` and `past` at least one is there")
record Usage(
        UUID article,
        String headline,
        State state,
        @Schema(description = "The caption's id") UUID caption,

        @Schema(description = "In the working copy; null where it is not, or says what readers have to the letter")
        @Nullable
        Standing draft,

        @Schema(description = "As readers have it now") @Nullable
        Standing live,

        @Schema(description = "As readers are going to have it") @Nullable
        Standing scheduled,

        @Schema(
                description =
                        "As it was last, where readers have it no more and are not going to: as they had it, while the working copy still has it")
        @Nullable
        Standing past) {

    /** A caption in one revision of its article. */
    @Schema(name = "PhotoStanding", description = "A caption as one revision of its article has it")
    record Standing(
            @Schema(description = "Of the article") int revision,

            @Schema(description = "The version that readers had it with last; null where they never had it") @Nullable
            Integer version,

            @Schema(description = "From when readers have it, in `live` and `scheduled`") @Nullable
            Instant from,

            @Schema(description = "Until when, where an end is known") @Nullable
            Instant until,

            Caption.Role role,
            Inherited text,
            Inherited alt,
            Inherited credit,
            boolean decorative,

            @Schema(description = "What was chosen when the photo said something else; never of the past")
            List<Drift> stale) {

        static Standing of(Caption caption, Asset asset, Period period, List<Drift> stale) {
            return new Standing(
                    period.revision(),
                    period.version(),
                    period.from(),
                    period.until(),
                    caption.role(),
                    Inherited.of(CaptionField.TEXT, caption, asset),
                    Inherited.of(CaptionField.ALT, caption, asset),
                    Inherited.of(CaptionField.CREDIT, caption, asset),
                    Boolean.TRUE.equals(caption.decorative()),
                    stale);
        }
    }

    /** Which revision it is of, and when readers have that. */
    record Period(
            int revision,
            @Nullable Integer version,
            @Nullable Instant from,
            @Nullable Instant until) {}
}
