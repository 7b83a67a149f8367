// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.verbatim.http.Folded;

/** A word of a text as it is searched for, and where it stands there: code points, half-open. */
record Word(String folded, int start, int end) {

    /** Scripts that put nothing between words: each letter of theirs is taken for one. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** What is neither letter nor digit stands between words: dashes and apostrophes, too. */
    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var start = 0; // in chars
        var first = 0; // in code points
        var at = 0;
        var inside = false;
        for (var i = 0; i < text.length(); at++) {
            var point = text.codePointAt(i);
            var mark = isMark(point);
            var part = Character.isLetterOrDigit(point) || mark && inside;
            var single = part && !mark && point > 0xe00 && UNSPACED.contains(UnicodeScript.of(point));
            if (inside && (!part || single)) add(words, text.substring(start, i), first, at);
            if (part && (!inside || single)) {
                start = i;
                first = at;
            }
            inside = part;
            i += Character.charCount(point);
            if (single && i < text.length() && !isMark(text.codePointAt(i))) {
                add(words, text.substring(start, i), first, at + 1);
                inside = false;
            }
        }
        if (inside) add(words, text.substring(start), first, at);
        return words;
    }

    /** The text with one space between its words, and nothing else. */
    static String line(String text) {
        return of(text).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static void add(List<Word> words, String raw, int start, int end) {
        var folded = Folded.of(raw).replaceAll("[^\\p{L}\\p{N}]+", "");
        if (!folded.isEmpty()) words.add(new Word(folded, start, end));
    }
}
