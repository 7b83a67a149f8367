// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line at a page's foot that says whose it is. */
final class Copyright {

    private static final Pattern OPENING =
            Pattern.compile("(?iu)^\\s*(?:copyright\\s*(?:©|\\(c\\))?|©|\\(c\\)|telif hakkı)\\s*");
    private static final Pattern YEARS = Pattern.compile(
            "^(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)[\\s,.|–-]*|[\\s,.|–-]*\\b(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)$");
    private static final Pattern BY = Pattern.compile("(?iu)^by\\s+");
    private static final Pattern AFTER = Pattern.compile(
            "(?iu)\\s*(?:[.,|·•–—-]\\s*|\\s)(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|"
                    + "todos los derechos reservados|tüm hakları saklıdır|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden).*$");
    private static final Pattern MORE = Pattern.compile("\\.\\s.*$|\\s[|·•]\\s.*$");

    private static final Pattern BEHIND = Pattern.compile(
            "^\\s*(\\p{Lu}[^.!?©]{1,60}?)\\s*[,|–-]?\\s*©\\s*\\d{4}(?!.*\\p{Ll}{3}.*[.!?]\\s\\p{Lu}.*[.!?]).{0,60}$");

    private Copyright() {}

    static boolean is(Line line) {
        return line.length() <= 200
                && (OPENING.matcher(line.text()).find()
                        || BEHIND.matcher(line.text()).matches());
    }

    /** The name in it, as printed; null where the line has only a year. */
    static @Nullable String name(String line) {
        var opening = OPENING.matcher(line);
        var behind = BEHIND.matcher(line);
        if (behind.matches()) return behind.group(1);
        if (!opening.find()) return null;
        var rest = AFTER.matcher(line.substring(opening.end()).strip()).replaceFirst("");
        rest = MORE.matcher(YEARS.matcher(rest).replaceAll("")).replaceFirst("");
        rest = BY.matcher(YEARS.matcher(rest.strip()).replaceAll(""))
                .replaceFirst("")
                .replaceFirst("[\\s.,]+$", "");
        return rest.isBlank() || !Character.isLetter(rest.codePointAt(0)) || rest.length() > 60 ? null : rest;
    }
}
