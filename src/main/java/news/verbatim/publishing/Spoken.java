// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.UUID;
import news.verbatim.story.Attribution;
import news.verbatim.story.Occasion;
import news.verbatim.story.Segment;
import news.verbatim.story.SpokenBy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A confirmed quotation as readers get it: always with its whole sentence, so that it never loses its "not". */
@Schema(name = "PublishedAttribution", description = "A confirmed quotation, always with its whole sentence")
record Spoken(
        UUID id,
        Attribution.Kind kind,
        @Nullable UUID parent,
        String quote,
        String sentence,
        List<Segment> segments,
        @Nullable Speaker speaker,
        Attribution.@Nullable Cue cue,
        @Nullable String addressee,
        @Nullable Occasion occasion,
        Attribution.@Nullable Basis basis) {

    /** Who said it, and the role they had then. */
    @Schema(name = "QuotedSpeaker", description = "Who said it, and the role they had then")
    record Speaker(
            @Nullable UUID id,
            @Nullable String slug,
            SpokenBy.@Nullable Kind kind,
            @Nullable String name,
            @Nullable String nameAsGiven,
            @Nullable String roleThen) {}
}
