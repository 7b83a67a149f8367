// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import news.verbatim.http.Cursor;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of captions can be asked for; where a caption says nothing itself, its photo is asked. */
record CaptionFilters(
        @RestQuery
        @Parameter(
                description =
                        "Words that must all be in the caption or, where it has none of its own, in the photo's words and keywords; `\"a phrase\"` stands as it is; case and diacritics do not matter")
        @Nullable
        String q,

        @RestQuery @Parameter(description = "Id of a photo") @Nullable
        String media,

        @RestQuery @Parameter(description = "Id of an article") @Nullable
        String article,

        @RestQuery @Parameter(description = "Who is shown: a speaker's id, or words of a name") @Nullable
        String depicted,

        @RestQuery
        @Parameter(
                description =
                        "Words of the place: spot, city, region or country, where the photo was taken or, by its file, what it shows")
        @Nullable
        String place,

        @RestQuery @Parameter(description = "Words of the credit") @Nullable
        String credit,

        @RestQuery
        @Parameter(
                description =
                        "Words of the photo's copyright notice, copyright owner, licence, terms of use or instructions")
        @Nullable
        String rights,

        @RestQuery @Parameter(description = "Taken on this day or later: `2025`, `2025-11` or `2025-11-18`") @Nullable
        String takenFrom,

        @RestQuery @Parameter(description = "Taken before this day") @Nullable
        String takenTo,

        @RestQuery
        @Parameter(
                description =
                        "`true`: only those with words that were chosen when the photo itself still said something else; `false`: only the others")
        @Nullable
        String stale) {

    String text() {
        return Cursor.filters(q, media, article, depicted, place, credit, rights, takenFrom, takenTo, stale);
    }
}
