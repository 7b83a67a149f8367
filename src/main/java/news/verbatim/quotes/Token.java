// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import org.jspecify.annotations.Nullable;

/** A word, a sign, or everything between two quotation marks taken as one. */
record Token(
        Sort sort,
        int from,
        int to,
        String text,
        String low,
        @Nullable Pair pair) {

    enum Sort {
        WORD,
        SIGN,
        QUOTE,
        LINE
    }

    boolean word() {
        return sort == Sort.WORD;
    }

    boolean quote() {
        return sort == Sort.QUOTE;
    }

    boolean sign(String signs) {
        return sort == Sort.SIGN && signs.contains(text);
    }

    boolean capital() {
        return word() && Character.isUpperCase(text.codePointAt(0));
    }

    boolean small() {
        return word() && Character.isLowerCase(text.codePointAt(0));
    }

    /** A word in the genitive, as in “France’s”: what follows belongs to it. */
    boolean possessive() {
        return word() && (low.endsWith("’s") || low.endsWith("'s") || low.endsWith("s’") || low.endsWith("s'"));
    }
}
