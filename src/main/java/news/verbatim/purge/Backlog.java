// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

/** How many changes a cache has not been told of yet, and for how many seconds the oldest of them has waited. */
record Backlog(long changes, long seconds) {

    static final Backlog NONE = new Backlog(0, 0);

    Backlog or(Backlog other) {
        return seconds >= other.seconds ? this : other;
    }
}
