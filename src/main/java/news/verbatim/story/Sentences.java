// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sentence or sentences that a stretch of words stands in. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "adm", "ave", "brig", "capt", "cmdr", "co", "col", "corp", "dr", "etc", "fig", "fr", "gen", "gov", "hon",
            "inc", "jr", "ltd", "lt", "maj", "mr", "mrs", "ms", "mt", "mme", "no", "nr", "prof", "rep", "rev", "sen",
            "sgt", "sr", "st", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
            "dec");

    private Sentences() {}

    /** The whole sentences that hold the span (code points), without the white space around them. */
    public static String around(String text, int start, int end, @Nullable String language) {
        var from = text.offsetByCodePoints(0, start);
        var to = text.offsetByCodePoints(from, end - start);
        var breaks =
                BreakIterator.getSentenceInstance(language == null ? Locale.ROOT : Locale.forLanguageTag(language));
        breaks.setText(text);
        var left = from + 1 > text.length() ? breaks.last() : breaks.preceding(from + 1);
        while (left > 0 && !ends(text, left)) left = breaks.preceding(left);
        var right = to >= text.length() ? text.length() : breaks.following(Math.max(to - 1, 0));
        while (right != BreakIterator.DONE && right < text.length() && !ends(text, right))
            right = breaks.following(right);
        var close = right == BreakIterator.DONE ? text.length() : right;
        return text.substring(Math.max(left, 0), close).strip();
    }

    /** A break after an abbreviation or a single initial is none, nor one before a lower-case word. */
    private static boolean ends(String text, int at) {
        var rest = text.substring(at).stripLeading();
        if (!rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0))) return false;
        var before = text.substring(0, at).stripTrailing();
        if (!before.endsWith(".")) return true;
        var word = before.substring(before.lastIndexOf(' ') + 1, before.length() - 1)
                .replaceFirst("^[^\\p{L}]+", "");
        return !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)) && !word.matches("\\p{Lu}|(\\p{L}\\.)+\\p{L}");
    }
}
