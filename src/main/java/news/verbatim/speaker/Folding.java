// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import java.util.regex.Pattern;
import news.verbatim.http.Folded;

/** Names as people search for them: folded like all words, and looked up by their ends. */
public final class Folding {

    private static final Pattern SPACES = Pattern.compile(" ");

    private Folding() {}

    /** For searching only: what is stored and served is never folded. */
    public static String fold(String text) {
        return Folded.of(text);
    }

    /** The first and the last word of a folded name. */
    static String ends(String folded) {
        var first = folded.indexOf(' ');
        return first < 0 ? folded : folded.substring(0, first) + folded.substring(folded.lastIndexOf(' '));
    }

    /** One pattern for each word asked for, to be found anywhere in folded text. */
    static String[] patterns(String asked) {
        return SPACES.splitAsStream(fold(asked))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
    }
}
