// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.nio.charset.StandardCharsets;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** How much of each field IPTC-IIM (version 4.2) carries, in bytes: agencies and archives that still speak it cut the rest. */
final class IimLimits {

    private IimLimits() {}

    static void check(AssetDraft photo, Faults advisory) {
        within(photo.headline(), 256, "/headline", advisory);
        within(photo.text(), 2000, "/text", advisory);
        within(photo.credit(), 32, "/credit", advisory);
        within(photo.creator(), 32, "/creator", advisory);
        within(photo.copyright(), 128, "/copyright", advisory);
        var place = photo.place();
        if (place == null) return;
        within(place.sublocation(), 32, "/place/sublocation", advisory);
        within(place.city(), 32, "/place/city", advisory);
        within(place.region(), 32, "/place/region", advisory);
        within(place.country(), 64, "/place/country", advisory);
    }

    private static void within(@Nullable String text, int most, String at, Faults advisory) {
        var bytes = text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
        advisory.check(
                bytes <= most,
                at,
                Flaw.TOO_LONG,
                "Older systems of agencies and archives (IPTC-IIM) keep %d bytes of this, and it has %d: readers here get all of it",
                most,
                bytes);
    }
}
