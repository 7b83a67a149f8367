// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
        RIGHTS_ELSEWHERE,
        WITHHELD,
        TAKEN_DOWN
    }

    public boolean given() {
        return reason == null;
    }

    /** Whether somebody decided it, who may have said to readers why. */
    public boolean isTold() {
        return reason == Reason.WITHHELD || reason == Reason.TAKEN_DOWN;
    }

    Clearance at(@Nullable Instant began, @Nullable Instant change) {
        return new Clearance(reason, began, change, onlyIn, notIn);
    }

    /** What both of them give; where one refuses, its reason. */
    Clearance and(Clearance other) {
        if (!given() || !other.given()) return given() ? other : this;
        var out = new TreeSet<>(notIn);
        out.addAll(other.notIn);
        if (onlyIn == null && other.onlyIn == null) return in(null, out);
        var in = new TreeSet<>(onlyIn == null ? other.onlyIn : onlyIn);
        if (onlyIn != null && other.onlyIn != null) in.retainAll(other.onlyIn);
        in.removeAll(out);
        return in(in, out);
    }

    /** Given in these countries, or everywhere but in those. */
    static Clearance in(@Nullable SortedSet<String> only, SortedSet<String> out) {
        if (only == null) return new Clearance(null, null, null, null, List.copyOf(out));
        return only.isEmpty()
                ? refused(Reason.RIGHTS_DENIED)
                : new Clearance(null, null, null, List.copyOf(only), List.of());
    }

    static Clearance refused(Reason reason) {
        return new Clearance(reason, null, null, null, List.of());
    }
}
