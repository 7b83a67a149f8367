// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.List;
import news.verbatim.http.Proofreading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a list is to tell beside its page. */
public record Counting(
        @RestQuery
        @Parameter(
                description = COUNT,
                schema =
                        @Schema(
                                enumeration = {"none", "estimated", "exact"},
                                defaultValue = "none"))
        @Nullable
        String count,

        @RestQuery @Parameter(description = FACETS) @Nullable
        String facets) {

    static final String COUNT =
            "Whether the page tells how many there are in all: `none` (as when left out), `estimated` (quick at any size, and exact up to a thousand), `exact` (counts them all, slower the more there are)";
    static final String FACETS =
            "How what was found falls into groups, such as `section,month`: at most 50 of each, counted over the newest ten thousand (with `q` the newest thousand); `complete` says whether that was all";

    Beside read(Proofreading proof, List<Facet> known, String published, boolean words) {
        return new Beside(
                proof.read(() -> Total.of(count), Total.NONE),
                proof.read(() -> Facet.of(facets, known), List.of()),
                published,
                words);
    }
}
