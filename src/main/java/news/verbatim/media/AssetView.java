// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A photo as the desk sees it: what is known of it, and when that was last rewritten. */
@Schema(name = "PhotoView", description = "A photo as it is kept")
record AssetView(
        UUID id,

        @Schema(description = "Rises with every change; the ETag is this number in quotation marks")
        int revision,

        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "The user who wrote last") String updatedBy,
        @JsonUnwrapped AssetDraft draft,

        @Schema(description = "That it was taken from readers for good; null where it was not") @Nullable
        Takedown takedown,

        @Schema(description = "The file that was sent; null where the photo is known by its address alone") @Nullable
        FileView file,

        @Schema(description = "The sizes there are, made by the site's settings")
        List<RenditionView> renditions,

        @Schema(description = "Worth a look before it is used; `pointer` names the field")
        List<Faults.Fault> advisory) {

    private static final String BARE =
            "No sizes can be made of this file: send it as JPEG, PNG or WebP where it is a picture";

    static AssetView of(Asset asset) {
        return new AssetView(
                asset.id(),
                asset.revision(),
                asset.createdAt(),
                asset.updatedAt(),
                asset.updatedBy(),
                asset.draft(),
                asset.takedown(),
                FileView.of(asset),
                RenditionView.of(asset),
                advice(asset));
    }

    private static List<Faults.Fault> advice(Asset asset) {
        var advice = new Faults();
        var text = Objects.requireNonNullElse(asset.text(), "");
        var credit = Objects.requireNonNullElse(asset.credit(), "");
        advice.check(
                !PrintedTwice.is(text, credit),
                "/text",
                Flaw.DUPLICATE,
                PrintedTwice.DETAIL + "; /proposal tells them apart",
                credit.strip());
        IimLimits.check(asset.draft(), advice);
        advice.check(Prospect.of(asset) != Prospect.NEVER, "/file/developed", Flaw.NOT_ALLOWED, BARE);
        return advice.all();
    }

    /** Where it stands in the list. */
    List<String> keys() {
        return List.of(id.toString());
    }
}
