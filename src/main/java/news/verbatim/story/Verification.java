// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.time.Instant;
import java.util.Objects;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a check of a quotation came to, who made it, and what it rests on. Other words were never checked. */
@Schema(description = "What a check of a quotation came to, and what it rests on; other words were never checked")
public record Verification(
        @Schema(description = "Only an editor sets another than is stored")
        Status status,

        @Schema(description = "Read-only: the editor who said so", readOnly = true) @Nullable
        String by,

        @Schema(
                description =
                        "Read-only: when. Sent back with other words it is about the earlier ones, and the new ones "
                                + "are unverified; leave it out to say that these were checked too",
                readOnly = true)
        @Nullable
        Instant at,

        @Schema(description = "Where the evidence is", examples = "https://archive.example/tapes/31") @Nullable
        String evidenceUrl) {

    public enum Status {
        UNVERIFIED,
        VERIFIED,
        DISPUTED
    }

    /** Whether this says what the other does; none at all says that nobody has checked. */
    public boolean agrees(@Nullable Verification other) {
        if (other == null) return status == Status.UNVERIFIED;
        return status == other.status && Objects.equals(evidenceUrl, other.evidenceUrl);
    }

    void check(String at, Faults faults) {
        Rules.present(faults, at + "/status", status);
        if (evidenceUrl == null) return;
        Links.safe(faults, at + "/evidenceUrl", evidenceUrl);
        faults.check(
                status != Status.UNVERIFIED,
                at + "/evidenceUrl",
                Flaw.NOT_ALLOWED,
                "Evidence goes with what was verified or disputed");
    }
}
