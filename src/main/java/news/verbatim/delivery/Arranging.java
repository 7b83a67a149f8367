// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of quotations or captions is to come: its order, its fields, its page, and what is told beside it. */
public record Arranging(
        @RestQuery
        @Parameter(
                description =
                        "`-publishedAt` (of the newest article first, as when left out), `publishedAt`, and with `q` also `relevance`: of the newest thousand hits the best first",
                schema =
                        @Schema(
                                enumeration = {"-publishedAt", "publishedAt", "relevance"},
                                defaultValue = "-publishedAt"))
        @Nullable
        String sort,

        @RestQuery @Parameter(description = "Only these fields, with dots to what is within others") @Nullable
        String fields,

        @RestQuery @Parameter(description = Highlighting.DESCRIPTION) @Nullable
        String highlight,

        @RestQuery
        @Parameter(
                description = Counting.COUNT,
                schema =
                        @Schema(
                                enumeration = {"none", "estimated", "exact"},
                                defaultValue = "none"))
        @Nullable
        String count,

        @RestQuery @Parameter(description = Counting.FACETS) @Nullable
        String facets,

        @RestQuery
        @Parameter(
                description = "How many to answer with, 1 to 100",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
        @Nullable
        String limit,

        @RestQuery @Parameter(description = "The place to go on from: `next` or `prev` of an earlier answer") @Nullable
        String cursor) {

    /** The same, read. */
    record Arranged(Paging paging, Sorted sorted, UnaryOperator<byte[]> cut, Optional<Question> lit, Beside beside) {

        Listing.Wish wish(Listing.Source source, Listing.Finish finish, Set<String> keys) {
            return new Listing.Wish(paging, source, sorted, finish, beside, keys);
        }
    }

    Arranged read(
            Proofreading proof,
            Highlighting highlighting,
            Sorting sorting,
            Optional<Question> question,
            Shape shape,
            List<Facet> known) {
        return new Arranged(
                new Paging(limit, cursor),
                proof.read(() -> sorting.of(sort, question), sorting.newest()),
                proof.read(() -> Fields.of(fields, shape), UnaryOperator.<byte[]>identity()),
                proof.read(() -> highlighting.of(highlight, question), Optional.<Question>empty()),
                new Counting(count, facets).read(proof, known, sorting.published(), question.isPresent()));
    }
}
