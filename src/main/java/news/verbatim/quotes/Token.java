// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.List;
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

    /** The word at this place, the same with the one behind it, and so on; as far as there are words. */
    static List<String> wordings(List<Token> tokens, int first, int most) {
        var all = new ArrayList<String>(most);
        for (var at = first;
                at < tokens.size() && at - first < most && tokens.get(at).word();
                at++)
            all.add(
                    at == first
                            ? tokens.get(at).low()
                            : all.getLast() + " " + tokens.get(at).low());
        return all;
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
