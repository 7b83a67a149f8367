// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.verbatim.article.CaptionField;
import news.verbatim.article.Sightings.Seen;
import news.verbatim.article.Sightings.Words;
import news.verbatim.media.Asset;
import news.verbatim.publishing.Inherited;
import news.verbatim.story.Caption;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words of a caption that were chosen when the photo itself still said something else. */
@Schema(
        name = "StaleWords",
        description = "Words that were chosen when the photo itself still said something else: worth a look, until the "
                + "caption is rewritten or somebody says that it is right")
record Drift(
        @Schema(description = "Which words of the caption") CaptionField field,
        @Schema(description = "What the caption says") String caption,

        @Schema(description = "What the photo says now; null where it says nothing") @Nullable
        String media,

        @Schema(description = "What the photo said when the caption was given these words, or was last found right")
        @Nullable
        String mediaThen,

        @Schema(description = "The photo's revision at that time")
        int mediaRevisionThen) {

    static List<Drift> of(Caption caption, Asset asset, Map<Words, Seen> seen) {
        var drifts = new ArrayList<Drift>();
        for (var field : CaptionField.values()) {
            var own = field.of(caption);
            if (own == null) continue;
            var then = seen.get(new Words(caption.id(), caption.media(), field, own));
            var now = Inherited.general(field, asset);
            if (then == null || same(then.said(), now) || same(own, now)) continue;
            drifts.add(new Drift(field, own, now, then.said(), then.revision()));
        }
        return List.copyOf(drifts);
    }

    /** Nothing and no words are the same to a reader. */
    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.requireNonNullElse(one, "").equals(Objects.requireNonNullElse(other, ""));
    }
}
