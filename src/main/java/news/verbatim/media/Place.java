// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Embeddable;
import news.verbatim.http.Rules;
import news.verbatim.kernel.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a photo was taken, from the narrow to the wide, as far as it is known. */
@Embeddable
@Schema(name = "PhotoPlace", description = "Where the photo was taken")
public record Place(
        @Schema(description = "The spot within the city", examples = "Harbour Hall") @Nullable
        String sublocation,

        @Schema(examples = "Lindhaven") @Nullable String city,

        @Schema(description = "State, province or the like", examples = "Norrland") @Nullable
        String region,

        @Schema(examples = "Veldmark") @Nullable String country) {

    boolean unknown() {
        return sublocation == null && city == null && region == null && country == null;
    }

    void check(Faults faults) {
        Rules.text(faults, "/place/sublocation", sublocation, 300);
        Rules.text(faults, "/place/city", city, 300);
        Rules.text(faults, "/place/region", region, 300);
        Rules.text(faults, "/place/country", country, 300);
    }
}
