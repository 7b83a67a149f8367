// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The file of a photo as the desk sees it. */
@Schema(name = "PhotoFile", description = "The file that was sent, as it is kept")
record FileView(
        @Schema(description = "What it was called where it came from, cleaned", examples = "harbour-4711.jpg") @Nullable
        String name,

        @Schema(description = "What it is by its bytes", examples = "image/jpeg")
        String contentType,

        @Schema(description = "Bytes", examples = "4718592") long size,

        @Schema(description = "The checksum of its bytes: the same file is the same photo", pattern = "[0-9a-f]{64}")
        String sha256,

        @Schema(
                description = "Where the desk can read it",
                examples = "/desk/v1/media/019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a01/file")
        String url,

        @Schema(description = "Whether its renditions are made: `yes`, `not-yet`, or `no` where there can be none")
        Developed developed,

        @Schema(
                description = "Why there can be no renditions, in words; null where there are, or are still to be",
                examples = "it takes longer than 60 s to decode")
        @Nullable
        String undevelopedBecause,

        @Schema(description = "When it was found not to be what was stored; null as long as it is") @Nullable
        Instant damagedAt) {

    enum Developed {
        YES,
        NOT_YET,
        NO
    }

    static @Nullable FileView of(Asset asset) {
        var file = asset.file();
        if (file == null) return null;
        var url = "/desk/v1/media/" + asset.id() + "/file";
        return new FileView(
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                url,
                developed(asset, file),
                file.why(asset.developed()),
                asset.damagedAt());
    }

    private static Developed developed(Asset asset, AssetFile file) {
        if (!file.hasSizes()) return Developed.NO;
        if (asset.developed() == null) return Developed.NOT_YET;
        return asset.renditions().isEmpty() ? Developed.NO : Developed.YES;
    }
}
