// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

/** Two quotation marks that belong together, and the words between them without the space beside the marks. */
record Pair(int open, int from, int to, int end, boolean closed, char mark) {

    /** Straight marks beside curly ones are often there to set a term apart from speech. */
    boolean straight() {
        return mark == '"' || mark == '\'';
    }

    boolean holds(Pair other) {
        return open < other.open && other.end <= end;
    }
}
