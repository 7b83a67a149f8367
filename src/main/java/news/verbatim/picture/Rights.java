// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be done with the picture, word for word. */
@Schema(name = "FileRights", description = "What may be done with the picture, word for word as the file says it")
public record Rights(
        @Schema(description = "Copyright Notice") @Nullable String copyrightNotice,
        @Schema(description = "Copyright Owner (PLUS)") List<String> copyrightOwners,

        @Schema(description = "Rights Usage Terms, in words") @Nullable
        String usageTerms,

        @Schema(description = "Web Statement of Rights: an address") @Nullable
        String webStatement,

        @Schema(description = "Licensor URL (PLUS)") @Nullable
        String licensorUrl,

        @Schema(description = "Instructions of the sender, for the desk and not for readers") @Nullable
        String instructions,

        @Schema(description = "Data Mining (PLUS): a term of its vocabulary") @Nullable
        String dataMining) {

    public Rights {
        copyrightOwners = List.copyOf(copyrightOwners);
    }
}
