// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

/** How a list comes: what is read of each row, what must be put around the hits before they are in order, and the order. */
record Sorted(String columns, Ranking ranked, Order order, Stacks.Reading<Listing.Row> row) {

    /** Puts something around hits of which it is known whether they are few. */
    interface Ranking {
        Clauses of(Clauses hits, boolean few);
    }

    static final Ranking NONE = (hits, _) -> hits;

    /** In the order of columns that stand in the rows themselves. */
    static Sorted by(String columns, Order order) {
        return new Sorted(columns, NONE, order, Listing.Row::ofEdition);
    }
}
