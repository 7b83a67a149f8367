// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Tells a day that is in no calendar, such as 30 February, from a date that is written wrongly. */
public final class NoSuchDay {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T.*)?");

    private NoSuchDay() {}

    /** To be added to what is said of a text that is no date: nothing where it is not the day that is wrong. */
    public static String hint(String text) {
        var written = DAY.matcher(text);
        if (!written.matches()) return "";
        try {
            LocalDate.parse(written.group(1));
            return "";
        } catch (DateTimeException _) {
            return "; the calendar has no " + written.group(1);
        }
    }
}
