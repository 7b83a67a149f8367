// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import news.verbatim.kernel.TruncatedDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When and where something was said. */
@Schema(description = "When and where it was said")
public record Occasion(
        @Nullable Kind kind,
        @Nullable String label,

        @Schema(description = "Of an interview: the newspaper or broadcaster") @Nullable
        String outlet,

        @Schema(description = "As printed", examples = "Thursday") @Nullable
        String dateAsGiven,

        @Schema(description = "As precise as it is known") @Nullable
        TruncatedDate date,

        @Schema(description = "Whether the text says so or it follows from it") @Nullable
        Basis basis) {

    public enum Kind {
        PRESS_BRIEFING,
        PRESS_CONFERENCE,
        INTERVIEW,
        MEETING,
        STATEMENT,
        SPEECH,
        SOCIAL_POST,
        DOCUMENT,
        UNKNOWN
    }

    public enum Basis {
        STATED,
        INFERRED
    }
}
