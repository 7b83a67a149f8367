// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.UUID;
import news.verbatim.story.Attribution;
import news.verbatim.story.Occasion;
import news.verbatim.story.Segment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quotation on its own: the words, the sentence around them, who said it, and where it stands. */
@Schema(
        name = "Quote",
        description = "A quotation on its own: the words, the sentence around them, who said it, and where it stands")
record QuoteSheet(
        UUID id,
        Attribution.Kind kind,
        @Nullable UUID parent,
        String quote,
        String sentence,
        List<Segment> segments,
        Spoken.@Nullable Speaker speaker,
        Attribution.@Nullable Cue cue,
        @Nullable String addressee,
        @Nullable Occasion occasion,
        Attribution.@Nullable Basis basis,
        Where article,
        String url) {

    static QuoteSheet of(Spoken spoken, Where article) {
        return new QuoteSheet(
                spoken.id(),
                spoken.kind(),
                spoken.parent(),
                spoken.quote(),
                spoken.sentence(),
                spoken.segments(),
                spoken.speaker(),
                spoken.cue(),
                spoken.addressee(),
                spoken.occasion(),
                spoken.basis(),
                article,
                "/content/v1/quotes/" + spoken.id());
    }
}
