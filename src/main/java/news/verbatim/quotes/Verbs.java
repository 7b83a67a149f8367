// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.List;
import java.util.Set;

/** Guesses from endings and neighbours which small words of an English sentence somebody does. */
final class Verbs {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "my", "our", "your");

    private final List<Token> tokens;
    private final Lexicon words;

    Verbs(List<Token> tokens, Lexicon words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** Whether this word, behind a noun or a name, is most likely its verb: “the clock draws visitors”. */
    boolean finite(int at) {
        if (!words.guessesVerbs() || at >= tokens.size() || !tokens.get(at).small()) return false;
        var low = tokens.get(at).low();
        if (words.has(VERB, low)) return true;
        if (nominal(low) || named(at) || words.has(FUNCTION, low)) return false;
        if (low.endsWith("ed") && low.length() > 3) return !noun(at + 1) || verbal(at + 1);
        var third = low.endsWith("s") && !low.endsWith("ss") && !low.endsWith("us") && !low.endsWith("'s");
        return third && at > 0 && !tokens.get(at - 1).low().endsWith("s") && open(at + 1);
    }

    /** Auxiliaries and verbs of saying as well. */
    boolean does(int at) {
        if (at >= tokens.size() || !tokens.get(at).word()) return false;
        var low = tokens.get(at).low();
        return words.has(BE, low)
                || words.has(AUXILIARY, low)
                || tokens.get(at).small()
                        && (words.has(SAY, low) || words.has(CALL, low))
                        && !low.endsWith("ing")
                        && !named(at)
                || finite(at);
    }

    /** “his remarks” */
    private boolean named(int at) {
        if (at == 0 || !words.guessesVerbs()) return false;
        var before = tokens.get(at - 1).low();
        return words.has(POSSESSIVE, before) || ARTICLES.contains(before);
    }

    private boolean noun(int at) {
        return at < tokens.size()
                && tokens.get(at).small()
                && !words.has(FUNCTION, tokens.get(at).low());
    }

    private boolean verbal(int at) {
        return words.has(TRANSPARENT, tokens.get(at).low());
    }

    /** What follows a verb rather than a noun: an article, a pronoun, a name, or a noun that is no office. */
    private boolean open(int at) {
        if (at >= tokens.size() || !tokens.get(at).word()) return false;
        var low = tokens.get(at).low();
        return words.has(DETERMINER, low)
                || words.has(PRONOUN, low)
                || tokens.get(at).capital()
                || low.equals("to")
                || noun(at) && !nominal(low);
    }

    private boolean nominal(String low) {
        return words.has(TITLE, low) || words.has(GROUP, low) || words.has(BODY, low) || words.has(DOCUMENT, low);
    }
}
