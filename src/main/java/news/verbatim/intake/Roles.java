// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Offices, ranks and trades that captions print beside a name. */
final class Roles {

    private static final Wordlist WORDS = Wordlist.of("roles");
    private static final Wordlist STYLES = Wordlist.of("styles");
    private static final Wordlist ABBREVIATED = Wordlist.of("abbreviated");
    private static final Wordlist SMALL = Wordlist.of("small");
    private static final Pattern GERMAN = Pattern.compile(
            ".+(?:meister|führer|leiter|sprecher|präsident|minister|direktor|sekretär|kommissar|richter|trainer|lehrer|arbeiter|forscher|besitzer|inhaber|vertreter)(?:in)?|.+chef(?:in)?|.+vorsitzende[rn]?|.+(?:rat|rätin)");

    private static final Set<String> SECOND = Set.of("elect", "designate", "in", "chief", "general");
    private static final Set<String> LINKS = Set.of("of", "for");

    private Roles() {}

    static boolean isTitle(String word) {
        return word.length() <= 6 && WORDS.has(Fold.of(word));
    }

    /** Whether the text ends in a short title with its full stop, so that no sentence ends there. */
    static boolean isAbbreviated(String text) {
        var word = text.substring(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u00a0')) + 1);
        return word.endsWith(".")
                && word.length() > 1
                && Character.isUpperCase(word.codePointAt(0))
                && ABBREVIATED.has(Fold.of(word.substring(0, word.length() - 1)));
    }

    /** Where the title begins with which the one name at this place is that of a person; -1 where there is none. */
    static int style(Tokens tokens, int name) {
        var at = name > 1 && tokens.get(name - 1).equals(".") ? name - 2 : name - 1;
        var style =
                at >= 0 && Character.isUpperCase(tokens.get(at).codePointAt(0)) && STYLES.has(Fold.of(tokens.get(at)));
        return style ? at : -1;
    }

    /** Whether a row of capitals is an office that goes on behind it: "US Secretary" in "US Secretary of State Ina Moll". */
    static boolean goesOn(Tokens tokens, int to) {
        if (to + 1 >= tokens.size() || !isRole(tokens.get(to - 1)) || !LINKS.contains(tokens.get(to))) return false;
        var next = tokens.get(to + 1).equals("the") ? to + 2 : to + 1;
        return tokens.run(next) - next > 2;
    }

    static boolean isRole(String word) {
        var folded = Fold.of(word);
        if (WORDS.has(folded) || GERMAN.matcher(word).matches()) return true;
        var parts = folded.split("-");
        return parts.length > 1 && Arrays.stream(parts).allMatch(part -> WORDS.has(part) || SECOND.contains(part));
    }

    /** Where in a row of words with capitals the role ends and the name begins. */
    static int nameStart(Tokens tokens, int from, int to) {
        var start = from;
        for (var i = from; i < to - 1; i++)
            if (isRole(tokens.get(i)) || tokens.get(i).equals(".")) start = i + 1;
        if (start < to && tokens.isSentenceStart(from) && start == from && SMALL.has(Fold.of(tokens.get(from))))
            start++;
        // "the President of Orlan Tomas Rell": what follows the "of" is no part of the name
        if (start == from && office(tokens, from) >= 0 && to - from > 2) {
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
            var office = office(tokens, from);
            if (office >= 0) return withArticle(tokens, withCountry(tokens, office));
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

    /** The word before "of" that names an office, of which these capitals say where or what for. */
    private static int office(Tokens tokens, int from) {
        var at = from >= 3 && tokens.get(from - 1).equals("the") && LINKS.contains(tokens.get(from - 2))
                ? from - 3
                : from - 2;
        return at >= 0 && isRole(tokens.get(at)) ? at : -1;
    }

    private static int withCountry(Tokens tokens, int office) {
        var i = office;
        while (i > 0 && Names.isCapital(tokens.get(i - 1)) && !SMALL.has(Fold.of(tokens.get(i - 1)))) i--;
        return i;
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
