// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import news.verbatim.http.Proofreading;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which articles something on its own is to come from. */
public record Around(
        @RestQuery @Parameter(description = "Slugs of sections: of articles in these") @Nullable
        List<String> section,

        @RestQuery @Parameter(description = "Slugs of tags: of articles that have these") @Nullable
        List<String> tag,

        @RestQuery @Parameter(description = "Language tags of the article; `en` takes in `en-GB`") @Nullable
        List<String> language,

        @RestQuery
        @Parameter(description = "Of articles published then or later: an instant, or a date in the site's time zone")
        @Nullable
        String publishedFrom,

        @RestQuery @Parameter(description = "Of articles published before") @Nullable
        String publishedTo) {

    ArticleFilters.Chosen read(Proofreading proof, Search search, Supplier<ZoneId> zone) {
        return new ArticleFilters(
                        null, section, tag, List.of(), language, List.of(), publishedFrom, publishedTo, null, null)
                .read(proof, search, zone);
    }
}
