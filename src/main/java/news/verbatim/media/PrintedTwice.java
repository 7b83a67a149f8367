// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a caption still ends, or begins, with the credit that is printed behind it. Words are kept as they came, so it is
 * said, and nobody takes it out unasked.
 */
public final class PrintedTwice {

    public static final String DETAIL =
            "The caption still carries the credit “%s”, which is then printed twice: take it out of one of them";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{C}\\s]+");
    private static final Pattern CLOSING = Pattern.compile("[)\\]}>.!;,|\\s]+$");
    private static final Pattern ENDING = Pattern.compile("(?:^|[.!?»”\")\\]:;/|(\\[{<©•·]|\\s[–—-])\\s*$");
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|[.!?…(\\[|/–—-])\\s*(?:(?:file |handout )?(?:photo|image|picture|foto|bild)s?(?: by| von| de| via)?|credit|courtesy(?: of)?|by)\\s*$");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{2,120})[)\\]]\\W*$");
    private static final int SHORTEST = 2;

    private PrintedTwice() {}

    /** A name that a sentence happens to end with is none: it stands behind a stop, a sign, a bracket or a label. */
    public static boolean is(String text, String credit) {
        var name = bare(credit);
        if (name.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST) return false;
        var words = CLOSING.matcher(plain(text)).replaceFirst("");
        if (words.endsWith(name)) {
            var before = words.substring(0, words.length() - name.length());
            if (ENDING.matcher(before).find() || LABEL.matcher(before).find()) return true;
        }
        if (words.startsWith("(" + name + ")") || words.startsWith("[" + name + "]")) return true;
        var brackets = BRACKETS.matcher(plain(text));
        return brackets.find() && holds(brackets.group(1), name);
    }

    private static boolean holds(String inner, String name) {
        var words = inner.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return (" " + words + " ")
                .contains(" " + name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ");
    }

    private static String bare(String credit) {
        return CLOSING.matcher(plain(credit).replaceFirst("^[(\\[{<©\\s]+", "")).replaceFirst("");
    }

    private static String plain(String text) {
        var letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BLANKS.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
