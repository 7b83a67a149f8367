// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A moment as printed in a line: its day, perhaps its year, hour and zone, and where it stands. */
record Printed(
        int start,
        int end,
        boolean dated,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable String zone,
        boolean ambiguous) {

    private static final Pattern JOIN = Pattern.compile(
            "[\\s\\u00a0,;|·•/–—-]*(?:T|(?:at|um|à|a las?|saat|kl|om|alle(?: ore)?|às|as|ore|on|le|el|am|den)\\.?)?[\\s\\u00a0,;|·•/–—-]*");
    private static final Pattern WEEKDAY_BEFORE =
            Pattern.compile("(\\p{L}{2,12})\\.?,?[ \\u00a0]+(?:(?:the|den|le)[ \\u00a0]+)?$");
    private static final Pattern WEEKDAY_AFTER = Pattern.compile("^,?[ \\u00a0]+\\(?(\\p{L}{2,12})\\)?");

    static List<Printed> in(String text, boolean monthFirst) {
        var days = Day.in(text, monthFirst);
        var hours = new ArrayList<>(Hour.in(text));
        hours.removeIf(h -> days.stream().anyMatch(d -> h.start() < d.end() && d.start() < h.end()));
        var found = new ArrayList<Printed>();
        for (var day : days) {
            var start = weekdayBefore(text, day.start());
            var end = weekdayAfter(text, day.end());
            var hour = joined(text, hours, start, end);
            if (hour != null) hours.remove(hour);
            var late = hour != null && hour.zone() == null && hour.end() <= start ? Hour.zoneAt(text, end) : null;
            found.add(new Printed(
                    hour == null ? start : Math.min(start, hour.start()),
                    (hour == null ? end : Math.max(end, hour.end())) + (late == null ? 0 : late.end()),
                    true,
                    day.date(),
                    hour == null ? null : hour.time(),
                    late != null ? late.group(1) : hour == null ? null : hour.zone(),
                    day.ambiguous()));
        }
        for (var hour : hours)
            found.add(new Printed(hour.start(), hour.end(), false, null, hour.time(), hour.zone(), false));
        found.sort((a, b) -> Integer.compare(a.start, b.start));
        return found;
    }

    private static @Nullable Hour joined(String text, List<Hour> hours, int start, int end) {
        for (var hour : hours) {
            if (hour.start() >= end
                    && JOIN.matcher(text.substring(end, hour.start())).matches()) return hour;
        }
        for (var hour : hours) {
            if (hour.end() <= start
                    && JOIN.matcher(text.substring(hour.end(), start)).matches()) return hour;
        }
        return null;
    }

    private static int weekdayBefore(String text, int start) {
        var m = WEEKDAY_BEFORE.matcher(text.substring(0, start));
        return m.find() && Months.isDay(m.group(1)) ? m.start() : start;
    }

    private static int weekdayAfter(String text, int end) {
        var m = WEEKDAY_AFTER.matcher(text.substring(end));
        return m.find() && Months.isDay(m.group(1)) ? end + m.end() : end;
    }
}
