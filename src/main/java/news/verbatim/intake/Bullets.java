// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;

/** Lines of a list: a sign or a number, then the words. */
final class Bullets {

    private static final Pattern SIGN = Pattern.compile("^\\s*[•‣▪◦●■□–*·→➤✓-]\\s+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\(?(\\d{1,2}|[a-h])[.)]\\s+(?=\\S)");

    private Bullets() {}

    static boolean is(String text) {
        return text.length() < 1000 && (SIGN.matcher(text).find() || isNumbered(text));
    }

    static boolean isNumbered(String text) {
        return NUMBER.matcher(text).find();
    }

    /** What is said behind the sign or the number. */
    static String words(String text) {
        return NUMBER.matcher(SIGN.matcher(text).replaceFirst("")).replaceFirst("");
    }

    /** A single number heads a section and a single dash opens a speech; a round bullet is a list by itself. */
    static boolean isRun(Sheet sheet, int i) {
        return isOther(sheet, i - 1, i)
                || isOther(sheet, i + 1, i)
                || "•‣▪◦●".indexOf(sheet.text(i).strip().charAt(0)) >= 0;
    }

    private static boolean isOther(Sheet sheet, int j, int i) {
        return j >= 0
                && j < sheet.size()
                && is(sheet.text(j))
                && isNumbered(sheet.text(j)) == isNumbered(sheet.text(i));
    }
}
