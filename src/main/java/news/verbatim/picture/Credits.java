// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who made the picture and who handed it on. */
public record Credits(
        @Nullable String creditLine,
        List<Creator> creators,
        @Nullable String source,
        @Nullable String supplier,
        @Nullable String supplierImageId,
        @Nullable String jobId) {

    public Credits {
        creators = List.copyOf(creators);
    }

    /** Who took it; the job title is one for all in IPTC and stands with the first. */
    public record Creator(String name, @Nullable String jobTitle) {}
}
