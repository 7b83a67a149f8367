// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import news.verbatim.http.Cursor;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of photos can be asked for. */
record AssetFilters(
        @RestQuery
        @Parameter(
                description =
                        "Words that must all be in the headline, text, credit, creator or the file's keywords; `\"a phrase\"` stands as it is; case and diacritics do not matter")
        @Nullable
        String q,

        @RestQuery @Parameter(description = "Who is shown: a speaker's id, or words of a name") @Nullable
        String depicted,

        @RestQuery
        @Parameter(
                description =
                        "Words of the place: spot, city, region or country, where it was taken or, by its file, what it shows")
        @Nullable
        String place,

        @RestQuery @Parameter(description = "Words of the credit") @Nullable
        String credit,

        @RestQuery
        @Parameter(
                description = "Words of the copyright notice, copyright owner, licence, terms of use or instructions")
        @Nullable
        String rights,

        @RestQuery @Parameter(description = "Taken on this day or later: `2025`, `2025-11` or `2025-11-18`") @Nullable
        String takenFrom,

        @RestQuery @Parameter(description = "Taken before this day") @Nullable
        String takenTo,

        @RestQuery
        @Parameter(
                description =
                        "Whose right ends, or has ended, at this date or instant or later; with `rightsEndTo` a span of time")
        @Nullable
        String rightsEndFrom,

        @RestQuery
        @Parameter(
                description =
                        "Whose right ends, or has ended, before this date or instant (in the site's zone): with the"
                                + " present instant, whose right is over",
                example = "2026-04-01")
        @Nullable
        String rightsEndTo) {

    String text() {
        return Cursor.filters(
                "media", q, depicted, place, credit, rights, takenFrom, takenTo, rightsEndFrom, rightsEndTo);
    }
}
