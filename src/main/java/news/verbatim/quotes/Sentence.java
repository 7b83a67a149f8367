// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sentence taken apart: its words, who is named in it, and who is said to have spoken. */
record Sentence(
        Passage passage, List<Token> tokens, List<Mention> mentions, Near near, List<Frame> frames, boolean hidden) {

    private static final int LONGEST_SIGNAL = 6;

    Sentence(Passage passage, List<Token> tokens, Lexicon words) {
        var text = passage.sheet().text();
        var named = Names.in(tokens, text, words);
        var beside = new Near(tokens, named, text, words);
        this(passage, tokens, named, beside, Frames.in(beside, Cue.in(tokens, words), words), hidden(tokens, words));
    }

    /** Whether somebody asks here not to be named. */
    private static boolean hidden(List<Token> tokens, Lexicon words) {
        for (var at = 0; at < tokens.size(); at++)
            for (var signal : Token.wordings(tokens, at, LONGEST_SIGNAL))
                if (words.has(Lexicon.Sense.HIDDEN, signal)) return true;
        return false;
    }

    boolean onlyMarks() {
        return tokens.stream().noneMatch(Token::word);
    }

    boolean quiet() {
        return tokens.stream().noneMatch(Token::quote);
    }

    static boolean plural(String pronoun) {
        return Set.of("they", "we", "ils", "elles", "ellos", "ellas", "onlar", "wir", "nous")
                .contains(pronoun);
    }

    static boolean person(String pronoun) {
        return Set.of("he", "she", "il", "elle", "er", "él", "ella").contains(pronoun.toLowerCase(Locale.ROOT));
    }

    static boolean thing(String pronoun) {
        return Set.of("it", "es").contains(pronoun);
    }
}
