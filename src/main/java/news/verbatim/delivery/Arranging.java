// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of quotations or captions is to come: its order and its fields. */
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

        @RestQuery
        @Parameter(
                description =
                        "Only these fields, with dots to what is within others, and `id`; what is left out is missing from the answer, also where the schema says that it is always there")
        @Nullable
        String fields,

        @RestQuery @Parameter(description = Highlighting.DESCRIPTION) @Nullable
        String highlight) {

    /** The same, read. */
    record Arranged(Paging paging, Sorted sorted, UnaryOperator<byte[]> cut, Optional<Question> lit, Beside beside) {

        Listing.Wish wish(Listing.Source source, Listing.Finish finish, Set<String> keys) {
            return new Listing.Wish(paging, source, sorted, finish, beside, keys);
        }
    }

    Arranged read(
            Proofreading proof,
            Counting counting,
            Paging paging,
            Highlighting highlighting,
            Sorting sorting,
            Optional<Question> question,
            Shape shape,
            List<Facet> known) {
        return new Arranged(
                paging,
                proof.read(() -> sorting.of(sort, question), sorting.newest()),
                proof.read(() -> Fields.of(fields, shape), UnaryOperator.<byte[]>identity()),
                proof.read(() -> highlighting.of(highlight, question), Optional.<Question>empty()),
                counting.read(proof, known, sorting.published(), question.isPresent()));
    }
}
