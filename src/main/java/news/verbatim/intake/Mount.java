// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.List;

/** That a line stands in a figure of HTML, perhaps as its caption, and where in it elements begin and end. */
record Mount(int figure, boolean caption, List<Seam> seams) {

    /** Where an element of its own begins or ends within a line; {@code credit} where the element says that it is one. */
    record Seam(int at, boolean credit) {}

    /** Whether the whole line is in an element that says that it is a credit. */
    boolean isCredit() {
        return !seams.isEmpty() && seams.getFirst().credit() && seams.getFirst().at() == 0;
    }
}
