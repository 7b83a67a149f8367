// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of a photo: which bytes, of what kind, and what it was called where it came from. */
@Embeddable
public record AssetFile(
        @Column(name = "file_sha256") String sha256,
        @Column(name = "file_size") Long size,
        @Column(name = "file_type") String mediaType,
        @Column(name = "file_name") @Nullable String name,
        @Column(name = "folded_terms") String terms) {

    /** The recipe of what has no renditions. */
    static final String IMPOSSIBLE = "none";

    /** The others go out as they are. */
    private static final Set<String> DEVELOPED =
            Set.of("image/jpeg", "image/png", "image/webp", "image/gif", "image/avif", "image/heif", "video/mp4");

    private static final Set<String> SIZED = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");

    /** Whether other sizes can be made of it. */
    boolean hasSizes() {
        return SIZED.contains(mediaType);
    }

    /** Whether what readers get is made of it: sizes, or at least a copy that says nothing of itself. */
    boolean canBeDeveloped() {
        return DEVELOPED.contains(mediaType);
    }
}
