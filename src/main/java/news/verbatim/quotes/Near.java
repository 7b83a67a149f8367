// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands next to what in one sentence. */
final class Near {

    private final List<Token> tokens;
    private final Lexicon words;
    private final @Nullable Mention[] starting;
    private final @Nullable Mention[] ending;
    private final String text;
    private final Verbs verbs;

    Near(List<Token> tokens, List<Mention> mentions, String text, Lexicon words) {
        this.tokens = tokens;
        this.words = words;
        this.text = text;
        this.verbs = new Verbs(tokens, words);
        this.starting = new Mention[tokens.size() + 1];
        this.ending = new Mention[tokens.size() + 1];
        for (var mention : mentions) {
            starting[mention.first()] = mention;
            ending[mention.end()] = mention;
        }
    }

    @Nullable
    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
    }

    @Nullable
    Mention starting(int index) {
        return index >= 0 && index < starting.length ? starting[index] : null;
    }

    @Nullable
    Mention ending(int index) {
        return index >= 0 && index < ending.length ? ending[index] : null;
    }

    boolean sign(int index, String signs) {
        var token = at(index);
        return token != null && token.sign(signs);
    }

    boolean quote(int index) {
        var token = at(index);
        return token != null && token.quote();
    }

    /** A comma, or marks that close behind one. */
    boolean comma(int index) {
        if (!quote(index)) return sign(index, ",");
        var token = tokens.get(index);
        var last = token.pair().to() - token.from() - 1;
        return last > 0 && last < token.text().length() && token.text().charAt(last) == ',';
    }

    boolean has(int index, Lexicon.Sense sense) {
        var token = at(index);
        return token != null && token.word() && words.has(sense, token.low());
    }

    boolean has(Lexicon.Sense sense, String lemma) {
        return words.has(sense, lemma);
    }

    /** Small words and times between a name and its verb: “also”, “has”, “on Thursday”. */
    boolean transparent(int index) {
        var token = at(index);
        if (token == null || !token.word()) return false;
        return words.has(TRANSPARENT, token.low())
                || words.has(DAY, token.low())
                || words.has(MONTH, token.low())
                || Character.isDigit(token.text().charAt(0))
                || words.guessesVerbs() && token.low().equals("since") && has(index - 1, AUXILIARY);
    }

    /** Whether this word is most likely a verb that somebody does; in English only. */
    boolean does(int index) {
        return index >= 0 && verbs.does(index);
    }

    /** A small word that has no part in telling who speaks. */
    boolean plain(int index) {
        var token = at(index);
        return token != null && token.small() && !words.has(FUNCTION, token.low()) && !words.has(SAY, token.low());
    }

    /** The bracket that opens what this one closes. */
    int opening(int close) {
        var at = close;
        while (at > 0 && close - at < 15 && !tokens.get(at).sign("(")) at--;
        return tokens.get(at).sign("(") ? at : close;
    }

    /** Behind the bracket that closes what this one opens. */
    int closing(int open) {
        var at = open;
        while (at < tokens.size() && at - open < 15 && !tokens.get(at).sign(")")) at++;
        return at < tokens.size() ? at + 1 : open;
    }

    /** Whether marks stand beside these words, past a comma or a colon. */
    boolean besideMarks(int first, int end) {
        return quote(sign(first - 1, ",—–―-") ? first - 2 : first - 1) || quote(sign(end, ",:") ? end + 1 : end);
    }

    /** Where the clause with this token begins: after the last mark, colon, semicolon or dash. */
    int clauseStart(int index) {
        var start = index;
        while (start > 0 && index - start < 25 && !quote(start - 1) && !sign(start - 1, ":;—–―")) start--;
        return start;
    }

    String slice(int first, int end) {
        return text.substring(tokens.get(first).from(), tokens.get(end - 1).to());
    }

    boolean guessesVerbs() {
        return words.guessesVerbs();
    }

    int size() {
        return tokens.size();
    }
}
