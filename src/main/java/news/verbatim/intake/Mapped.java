// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where one line of the page went; the field is null for page furniture. */
@Schema(
        description =
                "Where one line of the page went. A line may go to several fields, and then has an entry for each.")
public record Mapped(
        @Schema(description = "Counted from 1, as an editor shows it", examples = "5")
        int line,

        @Schema(description = "JSON Pointer into the story; null for page furniture", examples = "/headline") @Nullable
        String field) {}
