// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Who photos are credited to. */
final class Agencies {

    private static final Wordlist KNOWN = Wordlist.of("agencies");
    private static final Wordlist ARCHIVE = Wordlist.of("archive");

    /** Words of a credit that name nobody: a town has its press and its council, too. */
    private static final Set<String> COMMON = Set.of(
            "photo",
            "photos",
            "photography",
            "photographer",
            "image",
            "images",
            "picture",
            "pictures",
            "press",
            "wire",
            "agency",
            "agence",
            "agentur",
            "ajans",
            "ajansi",
            "agencia",
            "handout",
            "courtesy",
            "city council",
            "ministry",
            "via",
            "creative commons",
            "cc by");

    private static final Wordlist NAMED = KNOWN.without(COMMON);
    private static final Pattern ENDING = Pattern.compile(".*\\b(?:photos?|images|pictures|wire)");
    private static final Pattern SAID = Pattern.compile("(?<!\\p{L})(?:in|im|to|from|with)(?!\\p{L})");
    private static final Pattern PARTS = Pattern.compile("\\s*[/|+()\\[\\]]\\s*|\\s+[–—-]\\s+");
    private static final Set<String> SMALL = Set.of(
            "via",
            "by",
            "of",
            "for",
            "the",
            "and",
            "de",
            "du",
            "la",
            "le",
            "von",
            "van",
            "der",
            "den",
            "für",
            "und",
            "et",
            "y",
            "del",
            "pour",
            "para",
            "ve",
            "to",
            "from",
            "with",
            "dpa",
            "picture",
            "alliance",
            "imago",
            "images",
            "di",
            "da",
            "d",
            "l",
            "al",
            "el",
            "in",
            "im");
    private static final Pattern SLASHED = Pattern.compile("[^/]*\\p{Lu}[^/]*/[^/]*\\p{L}.*");

    private Agencies() {}

    /** Whether words in brackets at the end of a line credit somebody. */
    static boolean isCredit(String inner) {
        return isProper(inner) && isSure(inner);
    }

    /** Whether an agency, a photo service or a slash between two names leaves no doubt. */
    static boolean isSure(String text) {
        return KNOWN.hits(Fold.of(text)) > 0 || SLASHED.matcher(text).matches() || text.indexOf('©') >= 0;
    }

    /** Whether it consists of names: capitals, small link words and figures, at most a dozen. */
    static boolean isProper(String text) {
        var words = text.strip().split("[\\s/|,&+]+");
        if (words.length > 12 || words.length == 0) return false;
        var capitals = 0;
        for (var word : words) {
            if (word.isEmpty() || SMALL.contains(word)) continue;
            var first = word.codePointAt(0);
            if (Character.isUpperCase(first) || word.startsWith("©") || KNOWN.has(Fold.of(word))) capitals++;
            else if (word.chars().anyMatch(Character::isUpperCase)) capitals++;
            else if (!Character.isDigit(first) && !word.startsWith("@") && Character.isLetter(first)) return false;
        }
        return capitals > 0 || KNOWN.hits(Fold.of(text)) > 0;
    }

    /** Whether a line without a label or brackets can be nothing but a credit: an agency signs it, first or last. */
    static boolean signs(String text) {
        var folded = Fold.of(text);
        var parts = PARTS.split(folded);
        if (parts.length < 2 && SAID.matcher(folded).find()) return false;
        if (ENDING.matcher(folded).matches()) return true;
        for (var part : parts) if (isNamed(part)) return true;
        return NAMED.ends(folded);
    }

    /** Whether the words are the name of an agency and no others. */
    static boolean isNamed(String text) {
        var folded = Fold.of(text);
        if (NAMED.has(folded)) return true;
        var words = folded.split("[\\s-]+");
        return Arrays.stream(words).allMatch(KNOWN::has) && Arrays.stream(words).anyMatch(NAMED::has);
    }

    /** Whether an agency, and not just a word such as "press", stands in it. */
    static boolean isNaming(String text) {
        return NAMED.hits(Fold.of(text)) > 0;
    }

    /** Whether a word in it is one of agencies and photo services. */
    static boolean isAgency(String text) {
        return KNOWN.hits(Fold.of(text)) > 0;
    }

    static boolean isArchive(String text) {
        return ARCHIVE.has(Fold.of(text).strip());
    }
}
