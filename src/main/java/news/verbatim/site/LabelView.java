// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section or a tag as the desk sees it. */
@Schema(name = "LabelView", description = "A section or a tag as it is kept")
record LabelView(
        @Schema(examples = "local-politics") String slug,
        @Schema(examples = "Local politics") String name,

        @Schema(description = "Its place among the others, lowest first")
        int order,

        @Schema(description = "Rises with every change; the ETag is this number in quotation marks")
        int revision,

        Instant updatedAt,
        String updatedBy) {

    static LabelView of(Labelled one) {
        return new LabelView(one.slug(), one.name(), one.order(), one.revision(), one.updatedAt(), one.updatedBy());
    }

    /** Where it stands in the list. */
    List<String> keys() {
        return List.of(Integer.toString(order), slug);
    }
}
