// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

/** What kind of change a new version is; it decides whether readers are told that the article was updated. */
public enum Change {
    INITIAL,
    MINOR,
    UPDATE,
    CORRECTION;

    /** A minor change must not move the date of the last update (RFC 4287 leaves its significance to the publisher). */
    public boolean movesUpdatedAt() {
        return this == UPDATE || this == CORRECTION;
    }
}
