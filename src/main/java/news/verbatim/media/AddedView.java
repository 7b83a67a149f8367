// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A photo as it is answered to whoever adds it. */
@Schema(name = "PhotoAdded", description = "A photo as it is kept, and what of the words sent with it is not")
record AddedView(
        @JsonUnwrapped AssetView photo,

        @Schema(
                description =
                        "Where the file was here already: the fields of `metadata` that say something else than what is "
                                + "kept, and were not written; write them with a PATCH of the photo. Else empty")
        List<String> ignored) {

    static AddedView of(Asset asset, List<String> ignored) {
        return new AddedView(AssetView.of(asset), ignored);
    }
}
