// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A size of a photo as the desk sees it. */
@Schema(name = "PhotoRendition", description = "A size of the photo that exists as a file")
record RenditionView(
        @Schema(description = "As the site's settings name it", examples = "card")
        String name,

        @Schema(examples = "image/webp") String contentType,
        @Schema(description = "Pixels", examples = "640") int width,
        @Schema(description = "Pixels", examples = "360") int height,
        @Schema(description = "Bytes", examples = "38214") long size,

        @Schema(
                description = "Where the desk can read it; another picture has another address",
                examples = "/desk/v1/media/019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a01/renditions/card.webp?v=5d1f376b09d0")
        String url) {

    static List<RenditionView> of(Asset asset) {
        return asset.renditions().stream()
                .filter(size -> !size.isWhole())
                .map(size -> of(asset.id(), size))
                .toList();
    }

    private static RenditionView of(UUID asset, Rendition size) {
        var url = "/desk/v1/media/" + asset + "/renditions/" + size.fileName() + "?v=" + size.mark();
        return new RenditionView(size.name(), size.mediaType(), size.width(), size.height(), size.size(), url);
    }
}
