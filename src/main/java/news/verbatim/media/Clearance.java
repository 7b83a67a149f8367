// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a photo may be used at an instant.
 *
 * @param reason why not; null where it may
 * @param since when that began, where it did not always hold
 * @param next the next instant from which it may be used, where it may not now; or may not, where it may now
 * @param onlyIn the countries it may be shown in; null for the whole world
 * @param notIn the countries it may not be shown in
 */
public record Clearance(
        @Nullable Reason reason,
        @Nullable Instant since,
        @Nullable Instant next,
        @Nullable List<String> onlyIn,
        List<String> notIn) {

    /** Why a photo may not be used. */
    @Schema(name = "Withholding", description = "Why the picture is withheld")
    public enum Reason {
        EMBARGOED,
        RIGHTS_NOT_BEGUN,
        RIGHTS_EXPIRED,
        RIGHTS_DENIED,
        WITHHELD,
        TAKEN_DOWN
    }

    public boolean given() {
        return reason == null;
    }

    Clearance at(@Nullable Instant began, @Nullable Instant change) {
        return new Clearance(reason, began, change, onlyIn, notIn);
    }

    static Clearance refused(Reason reason) {
        return new Clearance(reason, null, null, null, List.of());
    }
}
