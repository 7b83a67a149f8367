// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a passage into words and signs; what stands in quotation marks stays in one piece. */
final class Tokens {

    private static final String JOINTS = "'’-.‑";
    private static final Pattern INVERTED =
            Pattern.compile("(.+?)((?:-t)?-)(il|elle|ils|elles|on|je)", Pattern.CASE_INSENSITIVE);

    /** “l’adjointe”, “d’Inès”: two words written as one. */
    private static final Pattern ELIDED =
            Pattern.compile("(?:[ldsnjmtc]|(?:jus|lors|puis)?qu)['’](?=\\p{L})", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Lexicon words;
    private final List<Token> all = new ArrayList<>();

    private Tokens(String text, Lexicon words) {
        this.text = text;
        this.words = words;
    }

    static List<Token> of(Passage passage, List<Pair> pairs, Lexicon words) {
        var tokens = new Tokens(passage.sheet().text(), words);
        var next = 0;
        for (var i = passage.from(); i < passage.to(); ) {
            if (next < pairs.size() && pairs.get(next).open() == i) {
                var pair = pairs.get(next++);
                tokens.all.add(new Token(Token.Sort.QUOTE, i, pair.end(), passage.slice(i, pair.end()), "", pair));
                i = pair.end();
            } else i = tokens.one(i, next < pairs.size() ? pairs.get(next).open() : passage.to());
        }
        return tokens.all;
    }

    private int one(int at, int limit) {
        var letter = text.codePointAt(at);
        if (letter == '\n') return sign(Token.Sort.LINE, at, at + 1);
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) return at + Character.charCount(letter);
        if (!Character.isLetterOrDigit(letter))
            return sign(Token.Sort.SIGN, at, Math.min(limit, at + Character.charCount(letter)));
        var end = at;
        while (end < limit && part(end, at, limit)) end += Character.charCount(text.codePointAt(end));
        end = Math.min(end, limit);
        if (end < limit && text.charAt(end) == '.' && abbreviated(at, end)) end++;
        return word(at, end);
    }

    private int sign(Token.Sort sort, int from, int to) {
        var sign = text.substring(from, to);
        all.add(new Token(sort, from, to, sign, sign, null));
        return to;
    }

    private int word(int start, int to) {
        var from = start;
        if (words.splitsPronouns()) {
            var elided = ELIDED.matcher(text).region(start, to).useTransparentBounds(true);
            if (elided.lookingAt()) {
                from = elided.end();
                add(start, from);
            }
        }
        var inverted = words.splitsPronouns() && to - from < 40 ? INVERTED.matcher(text.substring(from, to)) : null;
        if (inverted != null && inverted.matches()) {
            add(from, from + inverted.end(1));
            add(from + inverted.start(3), to);
        } else add(from, to);
        return to;
    }

    private void add(int from, int to) {
        var word = text.substring(from, to);
        all.add(new Token(
                Token.Sort.WORD, from, to, word, word.toLowerCase(Locale.ROOT).replace('’', '\''), null));
    }

    private boolean part(int at, int start, int limit) {
        var letter = text.codePointAt(at);
        if (Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK) return true;
        if (at == start) return false;
        var joint = JOINTS.indexOf(letter) >= 0 || letter == ',' && Character.isDigit(text.charAt(at - 1));
        var apostrophe = letter == '’' && Character.toLowerCase(text.charAt(at - 1)) == 's';
        var on = at + 1 < limit && Character.isLetterOrDigit(text.codePointAt(at + 1));
        return joint && on && !Character.isSpaceChar(text.charAt(at - 1)) || apostrophe;
    }

    private boolean abbreviated(int from, int to) {
        var word = text.substring(from, to);
        if (word.length() == 1) return Character.isUpperCase(word.charAt(0)) && to + 1 < text.length();
        if (word.indexOf('.') > 0 && !Character.isDigit(word.charAt(0))) return true;
        if (words.numbersTakeDots() && word.length() <= 2 && Character.isDigit(word.charAt(0)))
            return to + 2 < text.length()
                    && Character.isSpaceChar(text.charAt(to + 1))
                    && Character.isLetter(text.charAt(to + 2));
        return words.has(Lexicon.Sense.SHORT, word.toLowerCase(Locale.ROOT));
    }
}
