// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import news.verbatim.article.CaptionField;
import news.verbatim.media.Asset;
import news.verbatim.story.Caption;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words of a caption as readers get them: its own, even if it says that there are none, or else the photo's. */
@Schema(name = "InheritedText", description = "Words as readers get them, and whose they are")
public record Inherited(
        @Schema(description = "The words; empty where there are none")
        String value,

        @Schema(
                description =
                        "`caption`: its own, even if they are none. `media`: the photo's. `none`: nobody says anything")
        Origin origin) {

    /** Whose words they are. */
    public enum Origin {
        CAPTION,
        MEDIA,
        NONE
    }

    public static Inherited of(CaptionField field, Caption caption, @Nullable Asset asset) {
        var own = field.of(caption);
        if (own != null) return new Inherited(own, Origin.CAPTION);
        var general = asset == null ? null : general(field, asset);
        return general == null ? new Inherited("", Origin.NONE) : new Inherited(general, Origin.MEDIA);
    }

    /** What the photo says itself. */
    public static @Nullable String general(CaptionField field, Asset asset) {
        return switch (field) {
            case TEXT -> asset.text();
            case CREDIT -> asset.credit();
            case ALT -> asset.alt();
        };
    }
}
