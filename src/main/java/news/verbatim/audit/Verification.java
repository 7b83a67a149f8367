// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the chain is whole. */
@Schema(name = "AuditVerification", description = "Whether any line was altered, taken out, swapped or cut off")
record Verification(
        @Schema(description = "True where every line is as it was written")
        boolean holds,

        @Schema(description = "How many lines were read", examples = "4711")
        long rows,

        @Schema(description = "The end of the chain, which the log tells too now and then")
        Head head,

        @Schema(description = "The first line that is not as it was written, or is missing") @Nullable
        Long firstBroken,

        @Schema(description = "When it was looked at") Instant checkedAt) {

    /** The end of the chain. */
    @Schema(name = "AuditHead", description = "The place of the last line, and its seal")
    record Head(
            @Schema(description = "Its place", examples = "4711")
            long sequence,

            @Schema(description = "Its hash, in hexadecimal")
            String hash) {}
}
