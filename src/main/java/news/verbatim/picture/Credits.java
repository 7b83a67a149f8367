// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who made the picture and who handed it on. */
@Schema(name = "FileCredits", description = "Who made the picture and who handed it on, by the file")
public record Credits(
        @Schema(description = "Credit Line (IPTC Core): to be printed with the picture") @Nullable
        String creditLine,

        @Schema(description = "Creator, with the job title") List<Creator> creators,

        @Schema(description = "Source: whom it came from on its way, which is not the credit") @Nullable
        String source,

        @Schema(description = "Image Supplier (PLUS)") @Nullable
        String supplier,

        @Schema(description = "Image Supplier Image ID: the supplier's number for it") @Nullable
        String supplierImageId,

        @Schema(description = "Job Id (IPTC Core), the old Original Transmission Reference") @Nullable
        String jobId) {

    public Credits {
        creators = List.copyOf(creators);
    }

    /** Who took it; the job title is one for all in IPTC and stands with the first. */
    @Schema(name = "FileCreator", description = "Who took it")
    public record Creator(
            @Schema(description = "As the file spells it") String name,

            @Schema(description = "Creator's jobtitle; IPTC has one for all, and it stands with the first") @Nullable
            String jobTitle) {}
}
