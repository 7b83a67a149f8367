// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a photo was taken from readers for good: when, by whom, and why. What readers are told is its notice. */
@Embeddable
@Schema(name = "PhotoTakedown", description = "That the photo was taken from readers for good")
public record Takedown(
        @Schema(description = "When") @Column(name = "taken_down_at")
        Instant at,

        @Schema(description = "The user who did it") @Column(name = "taken_down_by")
        String by,

        @Schema(description = "Why, for colleagues only") @Column(name = "taken_down_for")
        String reason) {

    /** When and by whom it was done first stays; why may be mended. */
    static Takedown of(@Nullable Takedown before, String reason, Instant now, String by) {
        return before == null ? new Takedown(now, by, reason) : new Takedown(before.at(), before.by(), reason);
    }

    /** What only a takedown says, nobody says otherwise; and what it says stays. */
    static void orRefuse(@Nullable Asset asset, AssetDraft draft) {
        var down = asset != null && asset.takedown() != null;
        var asked = draft.rights().status() == Rights.Status.KILLED;
        if (down
                && asked
                && Objects.equals(asset.rights().notice(), draft.rights().notice())) return;
        if (!down && !asked) return;
        var pointer = down && asked ? "/rights/notice" : "/rights/status";
        var detail = down
                ? "The photo has been taken down, and that is for good; only PUT /desk/v1/media/%s/takedown may mend its notice"
                        .formatted(asset.id())
                : "A photo is taken down by PUT /desk/v1/media/{id}/takedown";
        var faults = new Faults();
        faults.add(pointer, down ? Flaw.READ_ONLY : Flaw.NOT_ALLOWED, detail);
        faults.orRefuse(Kind.UNACCEPTABLE);
    }
}
