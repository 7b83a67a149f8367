// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.story.Caption;
import news.verbatim.story.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One use of a photo as readers get it, with what it does not say itself taken from the photo's record. */
@Schema(
        name = "PublishedCaption",
        description = "One use of a photo, with everything filled in: `display` is text and credit as printed")
record Photo(
        UUID id,
        Caption.Role role,
        String text,
        String credit,
        String display,
        String alt,
        boolean decorative,
        List<Person> depicted,
        @Nullable Place place,
        @Nullable TruncatedDate takenOn,
        Media media) {

    @Schema(name = "PersonShown", description = "Somebody shown in the photo")
    record Person(
            @Nullable UUID speaker,
            @Nullable String slug,
            String name,
            @Nullable String roleAsGiven) {}

    @Schema(name = "PublishedMedia", description = "The picture itself")
    record Media(
            UUID id,
            @Nullable String url,
            @Nullable Integer width,
            @Nullable Integer height,
            List<Rendition> renditions) {}

    @Schema(name = "PublishedRendition", description = "The picture in one of the sizes of the site")
    record Rendition(
            @Schema(description = "As the site's settings name it", examples = "card")
            String name,

            @Schema(
                    description = "Where it is; the bytes behind this address never change",
                    examples =
                            "/content/v1/media/019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a01/renditions/card.webp?v=5d1f376b09d0")
            String url,

            @Schema(examples = "image/webp") String contentType,

            @Schema(description = "Pixels", examples = "640")
            int width,

            @Schema(description = "Pixels", examples = "360")
            int height,

            @Schema(description = "Bytes", examples = "38214")
            long size) {}

    /** Text and credit as they are printed together. */
    static String display(String text, String credit, String format) {
        return credit.isEmpty() ? text : text + format.replace("{credit}", credit);
    }
}
