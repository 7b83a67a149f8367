// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.Objects;
import news.verbatim.http.Cursor;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the desk's list of articles can be asked for. */
record ArticleFilters(
        @RestQuery @Parameter(description = "Words of the headline") @Nullable
        String q,

        @RestQuery
        @Parameter(
                description = "A state, such as draft, scheduled or published",
                schema =
                        @Schema(
                                enumeration = {
                                    "draft",
                                    "in-review",
                                    "approved",
                                    "scheduled",
                                    "published",
                                    "unpublished",
                                    "withheld",
                                    "retracted",
                                    "killed",
                                    "archived",
                                    "spiked"
                                }))
        @Nullable
        String state,

        @RestQuery @Parameter(description = "Slug of a section") @Nullable
        String section,

        @RestQuery @Parameter(description = "Slug of a tag") @Nullable
        String tag,

        @RestQuery @Parameter(description = "Id of a speaker who is quoted or shown") @Nullable
        String speaker,

        @RestQuery @Parameter(description = "Changed at or after this date or instant") @Nullable
        String updatedFrom,

        @RestQuery @Parameter(description = "Changed before this date or instant") @Nullable
        String updatedTo,

        @RestQuery
        @Parameter(
                description = "-updatedAt (default) or updatedAt",
                schema =
                        @Schema(
                                enumeration = {"-updatedAt", "updatedAt"},
                                defaultValue = "-updatedAt"))
        @Nullable
        String sort) {

    String text() {
        var order = "-updatedAt".equals(sort) ? null : sort; // the same list, said or not
        return Cursor.filters(q, state, section, tag, speaker, updatedFrom, updatedTo, order);
    }

    /** Whether the newest come first. */
    boolean falling() {
        return switch (Objects.requireNonNullElse(sort, "-updatedAt")) {
            case "-updatedAt" -> true;
            case "updatedAt" -> false;
            default -> throw Query.bad("sort", Flaw.UNKNOWN_VALUE, "takes -updatedAt or updatedAt");
        };
    }
}
