// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.verbatim.kernel.Moment;
import news.verbatim.kernel.TruncatedDate;
import org.jspecify.annotations.Nullable;

/** Reads days, months and years as they are printed, and counts them back from the day of printing. */
final class Days {

    /** What stands there from the first word on, up to but not including the last; {@code whole} if nothing was inferred. */
    record Day(int first, int end, @Nullable TruncatedDate date, boolean whole) {}

    private static final Set<String> IN = Set.of("in", "im", "en");

    private static final Map<String, Integer> AGO = Map.of(
            "today",
            0,
            "tonight",
            0,
            "yesterday",
            1,
            "heute",
            0,
            "gestern",
            1,
            "hoy",
            0,
            "ayer",
            1,
            "bugün",
            0,
            "dün",
            1);

    private final Near near;
    private final Lexicon words;
    private final @Nullable LocalDate printed;

    Days(Near near, Lexicon words, @Nullable Moment printed) {
        this.near = near;
        this.words = words;
        this.printed = printed == null ? null : printed.at().toLocalDate();
    }

    /** A day, month or year that begins with this word, or nothing. */
    @Nullable
    Day at(int at) {
        var token = near.at(at);
        if (token == null || !token.word()) return null;
        if (near.has(at, DAY)) return weekday(at);
        if (AGO.containsKey(token.low())) return new Day(at, at + 1, ago(AGO.get(token.low())), false);
        var month = month(at);
        if (month != null) return inMonth(at, month);
        if (number(at, 31) > 0 && month(at + 1) != null) return dayFirst(at);
        var year = year(at);
        if (year > 0 && within(at)) return new Day(at, at + 1, new TruncatedDate("" + year), true);
        return span(at);
    }

    private Day weekday(int at) {
        var low = near.at(at).low();
        for (var day : DayOfWeek.values()) {
            var name = day.getDisplayName(TextStyle.FULL, words.locale()).toLowerCase(words.locale());
            if (!low.startsWith(name) || printed == null) continue;
            var last = at > 0 && near.at(at - 1).low().equals("last");
            return new Day(
                    at,
                    at + 1,
                    date(printed.with(last ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day))),
                    false);
        }
        return new Day(at, at + 1, null, true);
    }

    /** “Nov. 19, 2025”, “Nov. 19”, “July 2023”, “July”. */
    private @Nullable Day inMonth(int at, Month month) {
        var day = number(at + 1, 31);
        if (day == 0) {
            var year = year(at + 1);
            if (year > 0)
                return new Day(
                        at, at + 2, new TruncatedDate(YearMonth.of(year, month).toString()), true);
            if (!within(at)) return null;
            return new Day(at, at + 1, printed == null ? null : latest(month), false);
        }
        var comma = near.sign(at + 2, ",") ? at + 3 : at + 2;
        var year = year(comma);
        if (year > 0) return valid(at, comma + 1, year, month, day, true);
        return printed == null ? new Day(at, at + 2, null, true) : latest(at, at + 2, month, day);
    }

    /** “19 November 2025”, “19 November”. */
    private @Nullable Day dayFirst(int at) {
        var month = month(at + 1);
        var year = year(at + 2);
        var day = number(at, 31);
        if (year > 0) return valid(at, at + 3, year, month, day, true);
        return printed == null ? new Day(at, at + 2, null, true) : latest(at, at + 2, month, day);
    }

    /** “last week”, “earlier this year”: as rough as it is. */
    private @Nullable Day span(int at) {
        if (!words.guessesVerbs()
                || !List.of("last", "this").contains(near.at(at).low())) return null;
        var unit = near.at(at + 1);
        if (unit == null
                || !List.of("week", "month", "year", "morning", "evening", "afternoon")
                        .contains(unit.low())) return null;
        var first = at > 0
                        && List.of("earlier", "late", "early")
                                .contains(near.at(at - 1).low())
                ? at - 1
                : at;
        var back = near.at(at).low().equals("last") ? 1 : 0;
        if (printed == null || unit.low().equals("week")) return new Day(first, at + 2, null, true);
        return new Day(
                first,
                at + 2,
                switch (unit.low()) {
                    case "month" ->
                        new TruncatedDate(
                                YearMonth.from(printed).minusMonths(back).toString());
                    case "year" ->
                        new TruncatedDate(Year.from(printed).minusYears(back).toString());
                    default -> ago(back);
                },
                false);
    }

    private @Nullable Day latest(int first, int end, Month month, int day) {
        var year = printed.getYear();
        var here = valid(first, end, year, month, day, false);
        return here == null || !here.date().first().isAfter(printed)
                ? here
                : valid(first, end, year - 1, month, day, false);
    }

    private TruncatedDate latest(Month month) {
        var here = YearMonth.of(printed.getYear(), month);
        return new TruncatedDate((here.isAfter(YearMonth.from(printed)) ? here.minusYears(1) : here).toString());
    }

    private static @Nullable Day valid(int first, int end, int year, Month month, int day, boolean whole) {
        if (day > month.length(Year.isLeap(year))) return null;
        return new Day(first, end, date(LocalDate.of(year, month, day)), whole);
    }

    private @Nullable TruncatedDate ago(int days) {
        return printed == null ? null : date(printed.minusDays(days));
    }

    private static TruncatedDate date(LocalDate day) {
        return new TruncatedDate(day.toString());
    }

    private boolean within(int at) {
        return at > 0 && IN.contains(near.at(at - 1).low());
    }

    private @Nullable Month month(int at) {
        if (!near.has(at, MONTH) || words.guessesVerbs() && !near.at(at).capital()) return null;
        var low = near.at(at).low().replace(".", "");
        for (var month : Month.values()) {
            var name = month.getDisplayName(TextStyle.FULL, words.locale()).toLowerCase(words.locale());
            if (name.equals(low) || low.length() > 2 && low.length() < 5 && name.startsWith(low)) return month;
        }
        return null;
    }

    private int number(int at, int most) {
        var digits = digits(at, 2);
        return digits > 0 && digits <= most ? digits : 0;
    }

    private int year(int at) {
        var digits = digits(at, 4);
        return digits > 1000 && digits < 2200 ? digits : 0;
    }

    private int digits(int at, int most) {
        var token = near.at(at);
        if (token == null || !token.word()) return 0;
        var text = token.text().replaceAll("[.,]$", "").toLowerCase(Locale.ROOT);
        return text.matches("\\d{1," + most + "}") ? Integer.parseInt(text) : 0;
    }
}
