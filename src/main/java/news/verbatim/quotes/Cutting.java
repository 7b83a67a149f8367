// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.List;

/** Cuts the words of a passage into sentences; a full stop within marks may end one too. */
final class Cutting {

    private static final String STOPS = ".!?…。";
    private static final int SHORT = 10;
    /** Nobody writes such sentences; lists without a full stop are cut here. */
    private static final int LONGEST = 300;

    private final List<Token> tokens;
    private final Lexicon words;

    private Cutting(List<Token> tokens, Lexicon words) {
        this.tokens = tokens;
        this.words = words;
    }

    static List<List<Token>> sentences(List<Token> tokens, Lexicon words) {
        var cutting = new Cutting(tokens, words);
        var sentences = new ArrayList<List<Token>>();
        var from = 0;
        for (var i = 0; i < tokens.size(); i++) {
            if (i - from < LONGEST && !cutting.ends(i)) continue;
            sentences.add(tokens.subList(from, i + 1));
            from = i + 1;
        }
        if (from < tokens.size()) sentences.add(tokens.subList(from, tokens.size()));
        return sentences;
    }

    private boolean ends(int at) {
        var token = tokens.get(at);
        if (token.sort() == Token.Sort.LINE) return true;
        if (at + 1 == tokens.size()) return false;
        var next = tokens.get(at + 1);
        if (token.sign(STOPS)) return !next.sign(STOPS + ",;)") && !next.small();
        if (!token.quote()) return false;
        var stop = stop(token);
        if (stop == 0 || next.sort() == Token.Sort.SIGN || next.small()) return false;
        // “Moll asked: “Why?” Nobody answered.”
        var told = at > 0 && tokens.get(at - 1).sign(":");
        return next.quote() || stop == '.' || told || !reports(at + 1);
    }

    /** The stop that ends the words in marks, or 0. */
    static char stop(Token quote) {
        var last = quote.pair().to() - 1 - quote.from();
        char end = quote.text().isEmpty()
                ? 0
                : quote.text().charAt(Math.min(last, quote.text().length() - 1));
        return STOPS.indexOf(end) >= 0 ? end : 0;
    }

    /** “Why?” Moll asked: the short rest up to the next stop has a verb of saying. */
    private boolean reports(int from) {
        for (var i = from; i < tokens.size() && i - from < SHORT; i++) {
            var token = tokens.get(i);
            if (token.sign(STOPS) || token.quote()) return false;
            if (token.word() && i > from && words.has(Lexicon.Sense.SAY, token.low())) return true;
        }
        return false;
    }
}
