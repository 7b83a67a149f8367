// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as printed somewhere in a line, as precise as it is. */
record Day(
        int start,
        int end,
        @Nullable Integer year,
        int month,
        @Nullable Integer day,
        boolean ambiguous) {

    private static final String WORD = "([\\p{L}]{3,12})\\.?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.:/-])(\\d{1,2})(?:st|nd|rd|th|er|re|[.º°])?[ \\u00a0]+" + "(?:(?:de|of)[ \\u00a0]+)?" + WORD
                    + "(?:,?[ \\u00a0]+(?:(?:de|del)[ \\u00a0]+)?(\\d{4})(?!\\d))?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<!\\p{L})" + WORD
            + "[ \\u00a0]+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d|\\d)(?:,?[ \\u00a0]+(\\d{4})(?!\\d))?");
    private static final Pattern MONTH_ONLY =
            Pattern.compile("(?<!\\p{L})" + WORD + "[ \\u00a0]+(?:(?:de|del)[ \\u00a0]+)?(\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d.])(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?(?![\\d-])");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d.:/-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d-])");

    /** Every date in the line, from left to right; months alone only where nothing more precise stands. */
    static List<Day> in(String text, boolean monthFirst) {
        var found = new ArrayList<Day>();
        collect(found, YEAR_FIRST, text, m -> of(m, m.group(1), m.group(2), m.group(3), false));
        collect(found, NUMBERS, text, m -> numbers(m, monthFirst));
        collect(found, DAY_FIRST, text, m -> named(m, m.group(3), m.group(2), m.group(1)));
        collect(found, MONTH_FIRST, text, m -> named(m, m.group(3), m.group(1), m.group(2)));
        collect(found, MONTH_ONLY, text, m -> named(m, m.group(2), m.group(1), null));
        found.sort((a, b) -> Integer.compare(a.start, b.start));
        return found;
    }

    @Nullable
    LocalDate date() {
        return year == null || day == null ? null : LocalDate.of(year, month, day);
    }

    private interface Reading {
        @Nullable
        Day read(MatchResult match);
    }

    private static void collect(List<Day> found, Pattern pattern, String text, Reading reading) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var day = reading.read(matcher.toMatchResult());
            if (day == null || found.stream().anyMatch(d -> d.start < day.end && day.start < d.end)) continue;
            found.add(day);
        }
    }

    private static @Nullable Day numbers(MatchResult m, boolean monthFirst) {
        var first = Integer.parseInt(m.group(1));
        var second = Integer.parseInt(m.group(3));
        if (m.group(4).length() == 2 && !m.group(2).equals(".")) return null;
        var year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
        var swapped = second > 12 || (monthFirst && first <= 12 && !m.group(2).equals("."));
        var ambiguous =
                first <= 12 && second <= 12 && first != second && m.group(2).equals("/");
        return swapped
                ? of(m, year, m.group(1), m.group(3), ambiguous)
                : of(m, year, m.group(3), m.group(1), ambiguous);
    }

    private static @Nullable Day named(MatchResult m, @Nullable String year, String month, @Nullable String day) {
        var number = Months.number(month);
        if (number.isEmpty()) return null;
        return of(m, year, Integer.toString(number.getAsInt()), day, false);
    }

    private static @Nullable Day of(
            MatchResult m, @Nullable String year, String month, @Nullable String day, boolean ambiguous) {
        var y = year == null ? null : Integer.valueOf(year);
        var d = day == null ? null : Integer.valueOf(day);
        var mm = Integer.parseInt(month);
        try {
            if (y != null && (y < 1800 || y > 2200)) return null;
            if (d == null) YearMonth.of(2000, mm);
            else if (y == null) MonthDay.of(mm, d);
            else LocalDate.of(y, mm, d);
        } catch (DateTimeException e) {
            return null;
        }
        return new Day(m.start(), m.end(), y, mm, d, ambiguous);
    }
}
