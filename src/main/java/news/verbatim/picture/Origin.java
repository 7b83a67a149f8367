// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the picture came to be: a camera, a scan, a machine. Null is unknown, not a camera. */
@Schema(name = "FileOrigin", description = "How the picture came to be: a camera, a scan, a machine")
public record Origin(
        @Schema(
                description =
                        "A term of the IPTC NewsCodes digitalsourcetype; null is unknown, which is not the same as a camera")
        @Nullable
        String digitalSourceType,

        @Schema(description = "AI System Used (IPTC 2025.1)") @Nullable
        String aiSystem,

        @Schema(description = "AI System Version Used") @Nullable
        String aiSystemVersion,

        @Schema(description = "AI Prompt Information: what the machine was asked for") @Nullable
        String aiPrompt,

        @Schema(description = "AI Prompt Writer Name") @Nullable
        String aiPromptWriter) {}
