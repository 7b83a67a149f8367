// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Offices, ranks and trades that captions print beside a name. */
final class Roles {

    private static final Wordlist WORDS = Wordlist.of("roles");
    private static final Wordlist SMALL = Wordlist.of("small");
    private static final Pattern GERMAN = Pattern.compile(
            ".+(?:meister|führer|leiter|sprecher|präsident|minister|direktor|sekretär|kommissar|richter|trainer|lehrer|arbeiter|forscher|besitzer|inhaber|vertreter)(?:in)?|.+chef(?:in)?|.+vorsitzende[rn]?|.+(?:rat|rätin)");

    private Roles() {}

    static boolean isTitle(String word) {
        return word.length() <= 6 && WORDS.has(Fold.of(word));
    }

    private static boolean isRole(String word) {
        return WORDS.has(Fold.of(word)) || GERMAN.matcher(word).matches();
    }

    /** Where in a row of words with capitals the role ends and the name begins. */
    static int nameStart(Tokens tokens, int from, int to) {
        var start = from;
        for (var i = from; i < to - 1; i++)
            if (isRole(tokens.get(i)) || tokens.get(i).equals(".")) start = i + 1;
        if (start < to && tokens.isSentenceStart(from) && start == from && SMALL.has(Fold.of(tokens.get(from))))
            start++;
        // "the President of Ukraine Volodymyr Zelenskyy": what follows the "of" is no part of the name
        if (start == from && from >= 2 && isRole(tokens.get(from - 2)) && to - from > 2) {
            while (to - start > 3 && Places.isCountry(tokens.text(from, start + 2))) start++;
            start++;
        }
        return start;
    }

    /** The role as printed, before or after the name; null where there is none. */
    static @Nullable String beside(Tokens tokens, int from, int start, int to) {
        var first = first(tokens, from, start);
        return first < start ? tokens.text(first, start) : after(tokens, to);
    }

    private static int first(Tokens tokens, int from, int start) {
        if (start > from) {
            if (from >= 2 && isRole(tokens.get(from - 2))) return withArticle(tokens, from - 2);
            return from > 0 && tokens.isOwner(from - 1) ? from - 1 : from;
        }
        var i = start;
        while (i > 0 && start - i < 4 && isNoun(tokens, i - 1)) i--;
        var role = false;
        for (var j = i; j < start; j++) role |= isRole(tokens.get(j));
        var opens = i < start && tokens.isSentenceStart(i);
        return role || opens && start - i <= 3 ? i : start;
    }

    private static boolean isNoun(Tokens tokens, int i) {
        var word = tokens.get(i);
        if (!Character.isLetter(word.charAt(0)) || SMALL.has(Fold.of(word))) return false;
        return Character.isLowerCase(word.charAt(0)) || tokens.isSentenceStart(i);
    }

    private static int withArticle(Tokens tokens, int i) {
        return i > 0 && tokens.get(i - 1).equalsIgnoreCase("the") ? i - 1 : i;
    }

    private static @Nullable String after(Tokens tokens, int to) {
        if (to + 1 >= tokens.size() || !tokens.get(to).equals(",")) return null;
        for (var i = to + 1; i < tokens.size() && i < to + 9; i++) {
            if (!",.;".contains(tokens.get(i))) continue;
            for (var j = to + 1; j < i; j++) if (isRole(tokens.get(j))) return tokens.text(to + 1, i);
            return null;
        }
        return null;
    }
}
