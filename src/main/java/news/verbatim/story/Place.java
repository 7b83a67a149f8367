// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import news.verbatim.kernel.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a photo was taken, as far as it is known (IPTC Location Shown). */
@Schema(description = "Where a photo was taken, as far as it is known (IPTC Location Shown)")
public record Place(
        @Nullable String sublocation,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {

    void check(String at, Faults faults) {
        Rules.optional(faults, at + "/sublocation", sublocation, 300);
        Rules.optional(faults, at + "/city", city, 300);
        Rules.optional(faults, at + "/region", region, 300);
        Rules.optional(faults, at + "/country", country, 300);
    }
}
