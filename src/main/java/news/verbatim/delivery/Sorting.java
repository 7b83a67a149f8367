// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.List;
import java.util.Optional;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * In which orders the rows of a table come: by when they were published, by when they changed, by how well they fit.
 *
 * @param updated empty where rows do not change by themselves
 * @param hit what is read of a hit before it is known how well it fits: {@code row}, {@code id}, words, tongue, when published
 * @param back how the row itself is found again
 */
record Sorting(Search search, String columns, String published, String updated, String id, String hit, String back) {

    static final String NEWEST = "-publishedAt";
    static final String OLDEST = "publishedAt";
    static final String CHANGED = "-updatedAt";
    static final String RELEVANCE = "relevance";

    Sorted of(@Nullable String given, Optional<Question> question) {
        var sort = Query.oneOf("sort", given == null ? NEWEST : given, known());
        if (sort.equals(NEWEST)) return newest();
        if (sort.equals(OLDEST)) return by(published, false);
        if (sort.equals(CHANGED)) return by(updated, true);
        return best(question.orElseThrow(
                () -> Query.bad("sort", Flaw.UNKNOWN_VALUE, "sorts by relevance only what 'q' has found")));
    }

    Sorted newest() {
        return by(published, true);
    }

    private Sorted by(String column, boolean descending) {
        var order = new Order(List.of(column, id), List.of(Order.INSTANT, Order.ID), descending);
        return new Sorted("select " + column + " as key, " + columns, Sorted.NONE, order, Listing.Row::ofEdition);
    }

    private Sorted best(Question question) {
        var order = new Order(List.of("s.score", "n.id"), List.of(Order.SCORE, Order.ID), true);
        var ranked = search.ranked(question, columns, published, back);
        return new Sorted("select " + hit, ranked, order, Listing.Row::ofHit);
    }

    private List<String> known() {
        return updated.isEmpty() ? List.of(NEWEST, OLDEST, RELEVANCE) : List.of(NEWEST, CHANGED, OLDEST, RELEVANCE);
    }
}
