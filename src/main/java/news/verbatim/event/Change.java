// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that became different for readers, with all that somebody needs who keeps a copy. */
@Schema(name = "Change", description = "One thing that became different for readers")
public record Change(
        @Schema(description = "Its place in the one sequence: 1, 2, … without gaps")
        long sequence,

        @Schema(
                description =
                        "`published`: readers have it, for the first time or again; `updated`, `corrected`: they have another version; `reprinted`: the same version with other bytes, as when somebody named in it was renamed; `photo-withdrawn`: the same version without a photo it had, see `withheld`; `unpublished`: the newsroom took it back; `expired`: its time was over. After the last two readers do not have it")
        Kind kind,

        @Schema(description = "Id of the article") UUID article,

        @Schema(description = "The last part of its address, or what it was where readers have it no longer")
        String slug,

        @Schema(description = "Where to read it") String url,

        @Schema(description = "What the slug was before this, where it is another now") @Nullable
        String formerSlug,

        int revision,
        int version,

        @Schema(description = "When it became so; changes come in the order of their numbers")
        Moment at,

        @Schema(description = "The photos that it shows no longer or not yet: delete them")
        List<Withheld> withheld) {

    public enum Kind {
        PUBLISHED,
        UPDATED,
        CORRECTED,
        REPRINTED,
        PHOTO_WITHDRAWN,
        UNPUBLISHED,
        EXPIRED
    }

    /** A photo that readers do not get in this article. */
    @Schema(name = "WithheldPhoto", description = "A photo that readers do not get in this article")
    public record Withheld(
            @Schema(description = "Id of the photo") UUID media,

            @Schema(description = "Why, such as `taken-down`, `withheld` or `rights-expired`")
            String reason) {}
}
