// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Someone to be seen in a photo, in the order of the caption. */
@Embeddable
@Schema(name = "PhotoDepicted", description = "Someone to be seen in the photo")
public record Depicted(
        @Schema(description = "The speaker's id, where the person is known here") @Nullable
        UUID speaker,

        @Schema(required = true, description = "The name as the caption gives it", examples = "Mira Halvorsen")
        String name,

        @Schema(description = "The role as the caption gives it", examples = "mayor of Lindhaven") @Nullable
        String roleAsGiven) {}
