// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.util.Locale;

/** What can be wrong with one value of a request; in lower case with hyphens it is the {@code kind} of an error. */
public enum Flaw {
    ANOTHER_ARTICLES,
    CIRCULAR,
    DUPLICATE,
    FORBIDDEN_CHARACTER,
    INVALID_FORMAT,
    MISMATCH,
    MISSING,
    NOT_ALLOWED,
    NOT_BLANK,
    NOT_CLEARED,
    ORPHANED,
    OUT_OF_RANGE,
    OVERLAP,
    READ_ONLY,
    RESERVED,
    SPLITS_GRAPHEME,
    TOO_LONG,
    TOO_MANY,
    UNKNOWN_FIELD,
    UNKNOWN_REFERENCE,
    UNKNOWN_VALUE,
    UNSAFE_LINK,
    WRONG_SHAPE,
    WRONG_TYPE;

    public String wire() {
        return wire(this);
    }

    /** How every closed set of words is spelled on the wire. */
    public static String wire(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
