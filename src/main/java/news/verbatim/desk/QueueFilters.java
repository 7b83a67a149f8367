// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import news.verbatim.http.Cursor;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the queue can be asked for. */
record QueueFilters(
        @RestQuery
        @Parameter(
                description = "proposed, confirmed or rejected",
                schema = @Schema(enumeration = {"proposed", "confirmed", "rejected"}))
        @Nullable
        String verdict,

        @RestQuery @Parameter(description = "Id of a speaker") @Nullable
        String speaker,

        @RestQuery
        @Parameter(
                description = "direct, partial, indirect or term",
                schema = @Schema(enumeration = {"direct", "partial", "indirect", "term"}))
        @Nullable
        String kind,

        @RestQuery
        @Parameter(
                description = "anchored, moved or orphaned",
                schema = @Schema(enumeration = {"anchored", "moved", "orphaned"}))
        @Nullable
        String anchor,

        @RestQuery @Parameter(description = "Id of an article") @Nullable
        String article,

        @RestQuery
        @Parameter(
                description =
                        "How sure the machine has to be, 0 to 1; what a person wrote down is listed at any threshold",
                schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"),
                example = "0.8")
        @Nullable
        String threshold) {

    String text() {
        return Cursor.filters(verdict, speaker, kind, anchor, article, threshold);
    }
}
