// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The site as the desk sees it. */
@Schema(name = "SiteView", description = "The site as it is kept")
record SiteView(
        @Schema(description = "Rises with every change; the ETag is this number in quotation marks")
        int revision,

        Instant updatedAt,
        @Schema(description = "The user who wrote last") String updatedBy,
        @JsonUnwrapped SiteDraft draft) {

    static SiteView of(Site site) {
        return new SiteView(site.revision(), site.updatedAt(), site.updatedBy(), site.draft());
    }
}
