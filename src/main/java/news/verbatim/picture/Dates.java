// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import news.verbatim.kernel.TruncatedDate;
import org.jspecify.annotations.Nullable;

/** The three ways to write when a picture was taken, each read no more precisely than it is written. */
final class Dates {

    /** What is not known is blank, and blanks at the end may be missing. */
    private static final Pattern EXIF = Pattern.compile("(\\d{4})(?:[:/-](\\d\\d|  )(?:[:/-](\\d\\d|  )"
            + "(?:[ T:](?:(\\d\\d:\\d\\d(?::\\d\\d)?).*|[\\d ]{2}(?::[\\d ]{2}){0,2}))?)?)?[ :]*");

    private static final Pattern XMP = Pattern.compile(
            "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?(?:T(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(Z|[+-]\\d\\d:?\\d\\d)?)?");
    private static final Pattern IIM_DATE = Pattern.compile("(\\d{4})[:-]?(\\d\\d)[:-]?(\\d\\d)");
    private static final Pattern IIM_TIME = Pattern.compile("(\\d\\d):?(\\d\\d)(?::?(\\d\\d))?(Z|[+-]\\d\\d:?\\d\\d)?");

    private Dates() {}

    static @Nullable Created exif(@Nullable String text, @Nullable String subseconds, @Nullable String zone) {
        var fraction = subseconds == null ? null : subseconds.strip();
        var offset = zone == null ? null : zone.strip();
        var match = text == null ? null : EXIF.matcher(text.strip());
        if (match == null || !match.matches()) return null;
        var time = match.group(4);
        var exact = time != null && time.length() == 8 && fraction != null && fraction.matches("\\d{1,9}");
        return created(match.group(1), match.group(2), match.group(3), exact ? time + "." + fraction : time, offset);
    }

    static @Nullable Created xmp(@Nullable String text) {
        var match = text == null ? null : XMP.matcher(text.strip());
        if (match == null || !match.matches()) return null;
        return created(match.group(1), match.group(2), match.group(3), match.group(4), match.group(5));
    }

    static @Nullable Created iim(@Nullable String date, @Nullable String time) {
        var day = date == null ? null : IIM_DATE.matcher(date.strip());
        if (day == null || !day.matches()) return null;
        var hour = time == null ? null : IIM_TIME.matcher(time.strip());
        if (hour == null || !hour.matches()) return created(day.group(1), day.group(2), day.group(3), null, null);
        var seconds = hour.group(3) == null ? "" : ":" + hour.group(3);
        return created(
                day.group(1), day.group(2), day.group(3), hour.group(1) + ":" + hour.group(2) + seconds, hour.group(4));
    }

    /** Month and day are unknown when they are zero or blank; a time belongs to a whole date or to none. */
    private static @Nullable Created created(
            String year, @Nullable String month, @Nullable String day, @Nullable String time, @Nullable String offset) {
        if (year.equals("0000")) return null;
        var date = unknown(month) ? year : year + "-" + month + (unknown(day) ? "" : "-" + day);
        try {
            var whole = date.length() == 10 && time != null;
            if (whole) LocalTime.parse(time);
            return new Created(new TruncatedDate(date), whole ? time : null, whole ? zone(offset) : null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean unknown(@Nullable String number) {
        return number == null || number.isBlank() || number.equals("00");
    }

    private static @Nullable String zone(@Nullable String offset) {
        if (offset == null || !offset.matches("Z|[+-]\\d\\d:?\\d\\d")) return null;
        var spelled = offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
        return spelled.equals("Z") || valid(spelled) ? spelled : null;
    }

    private static boolean valid(String offset) {
        try {
            ZoneOffset.of(offset);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
