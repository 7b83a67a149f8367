// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How many, and from where; the parameters that every list takes. */
public record Paging(
        @RestQuery
        @Parameter(
                description = "How many to answer with, 1 to 100",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
        @Nullable
        String limit,

        @RestQuery @Parameter(description = "The place to go on from: `next` or `prev` of an earlier answer") @Nullable
        String cursor) {

    public int size() {
        return limit == null ? 20 : Query.number("limit", limit, 1, 100);
    }

    /** The place to go on from, where one is given: as many sort keys as the list has. */
    public Optional<Cursor> from(String filters, int keys) {
        var proof = new Proofreading();
        proof.check(this::size);
        var from = proof.read(
                () -> Optional.ofNullable(cursor).map(c -> Cursor.of(c, filters, keys)), Optional.<Cursor>empty());
        proof.orRefuse();
        return from;
    }

    /**
     * The page made of the rows found: one more than {@link #size()} was asked of the database, in the order of the
     * list, or in the reverse order where the cursor goes back.
     */
    public <T> Page<T> page(List<T> found, String filters, int keyCount, Function<T, List<String>> keys) {
        var from = from(filters, keyCount);
        var back = from.isPresent() && from.get().back();
        var more = found.size() > size();
        var cut = more ? found.subList(0, size()) : found;
        var rows = back ? cut.reversed() : cut;
        if (rows.isEmpty()) return new Page<>(List.of(), new Page.Place(size(), null, null));
        var next = back || more ? new Cursor(false, keys.apply(rows.getLast())).text(filters) : null;
        var prev =
                (back ? more : from.isPresent()) ? new Cursor(true, keys.apply(rows.getFirst())).text(filters) : null;
        return new Page<>(List.copyOf(rows), new Page.Place(size(), next, prev));
    }
}
