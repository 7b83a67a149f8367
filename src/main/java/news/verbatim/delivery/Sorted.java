// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.function.UnaryOperator;

/** How a list comes: what is read of each row, what must be put around the hits before they are in order, and the order. */
record Sorted(String columns, UnaryOperator<Clauses> ranked, Order order, Stacks.Reading<Listing.Row> row) {

    /** In the order of columns that stand in the rows themselves. */
    static Sorted by(String columns, Order order) {
        return new Sorted(columns, UnaryOperator.identity(), order, Listing.Row::ofEdition);
    }
}
