// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The point of a picture that no crop may cut off. */
@Embeddable
@Schema(name = "FocalPoint", description = "The point of the picture that no crop cuts off, in its own pixels")
public record Focus(
        @Schema(required = true, description = "Pixels from the left", minimum = "0", examples = "1480")
        @Column(name = "focal_x")
        Integer x,

        @Schema(required = true, description = "Pixels from the top", minimum = "0", examples = "620")
        @Column(name = "focal_y")
        Integer y) {

    void check(Faults faults, @Nullable Integer width, @Nullable Integer height) {
        within(faults, "/focalPoint/x", x, width);
        within(faults, "/focalPoint/y", y, height);
    }

    private static void within(Faults faults, String pointer, @Nullable Integer at, @Nullable Integer most) {
        if (!faults.check(at != null, pointer, Flaw.MISSING, "A point has an x and a y")) return;
        faults.check(
                at >= 0 && (most == null || at < most),
                pointer,
                Flaw.OUT_OF_RANGE,
                "The point lies outside of the picture");
    }
}
