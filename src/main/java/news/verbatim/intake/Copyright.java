// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line at a page's foot that says whose it is. */
final class Copyright {

    private static final String RIGHTS =
            "(?:all (?:content|rights reserved)|alle (?:inhalte|rechte vorbehalten|rechten voorbehouden)|tous (?:droits réservés|les contenus)|"
                    + "todos los (?:derechos reservados|contenidos)|tüm hakları saklıdır|tutti i diritti riservati|todos os direitos reservados)";
    private static final Pattern OPENING = Pattern.compile(
            "(?iu)^\\W*(?:" + RIGHTS + "\\W*)?(?:copyright|©|\\(c\\)|telif hakkı)(?!\\p{L})|^\\W*" + RIGHTS);
    private static final Pattern BEHIND = Pattern.compile(
            "(?iu)^[^©]{2,60}?(?:©|\\(c\\)|copyright)\\s*\\d{4}.{0,60}$|^.{2,60}?[.,|·–—-]\\s*" + RIGHTS + ".{0,20}$");
    private static final Pattern RESERVED = Pattern.compile("(?iu)" + RIGHTS);
    private static final Pattern NOISE = Pattern.compile(
            "(?iu)" + RIGHTS + "|copyright|©|\\(c\\)|telif hakkı|(?<!\\d)\\d{4}(?:\\s*[-–]\\s*\\d{2,4})?(?!\\d)");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[.,;](?=\\s|$)\\s*|\\s*[|·•]\\s*|\\s+[–—-]\\s+|\\s{2,}");
    private static final Pattern BY = Pattern.compile("(?iu)^(?:by|by the|von|de|par|por)\\s+(?=\\p{Lu})");
    private static final Wordlist WHOLE = Wordlist.of("whole");

    private Copyright() {}

    static boolean is(Line line) {
        if (line.length() > 200) return false;
        var text = line.text();
        return OPENING.matcher(text).find()
                || BEHIND.matcher(text).matches() && Prose.sentences(text) <= 2 && line.words() <= 14;
    }

    /** Whether it says that all rights are reserved, as publishers do and photographers seldom. */
    static boolean reserves(String line) {
        return RESERVED.matcher(line).find();
    }

    /** The name in it, as printed; null where the line has only a year. */
    static @Nullable String name(String line) {
        return Arrays.stream(BETWEEN.split(NOISE.matcher(line).replaceAll("  ")))
                .map(piece -> BY.matcher(piece.strip()).replaceFirst("").strip())
                .filter(Copyright::isName)
                .findFirst()
                .orElse(null);
    }

    private static boolean isName(String piece) {
        if (piece.length() < 2 || piece.length() > 60 || WHOLE.has(Fold.of(piece))) return false;
        return Character.isUpperCase(piece.codePointAt(0)) || piece.startsWith("’") || piece.contains(".");
    }
}
