// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Moment;
import news.verbatim.kernel.Nearest;
import news.verbatim.kernel.NoSuchDay;
import news.verbatim.kernel.Refusal;
import news.verbatim.kernel.TruncatedDate;

/** Reads the values of query parameters; what cannot be read is refused by its name, never guessed or ignored. */
public final class Query {

    private Query() {}

    public static int number(String name, String value, int least, int most) {
        if (value.matches("-?\\d{1,9}")) {
            var number = Integer.parseInt(value);
            if (number >= least && number <= most) return number;
        }
        throw bad(name, Flaw.OUT_OF_RANGE, "takes a whole number from %d to %d".formatted(least, most));
    }

    /** A share of one: how sure somebody has to be. */
    public static double share(String name, String value) {
        if (value.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) return Double.parseDouble(value);
        throw bad(name, Flaw.OUT_OF_RANGE, "takes a number from 0 to 1, such as 0.8");
    }

    /** Words to search for. */
    public static String words(String name, String value) {
        if (value.codePointCount(0, value.length()) <= 200) return value;
        throw bad(name, Flaw.TOO_LONG, "takes at most 200 characters");
    }

    public static UUID id(String name, String value) {
        if (Ids.isId(value)) return UUID.fromString(value);
        throw bad(name, Flaw.INVALID_FORMAT, "takes an id (a UUID)");
    }

    public static boolean yesOrNo(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(name, Flaw.INVALID_FORMAT, "takes true or false");
        };
    }

    public static <E extends Enum<E>> E word(String name, String value, Class<E> words) {
        var known = Arrays.stream(words.getEnumConstants()).map(Flaw::wire).toList();
        for (var word : words.getEnumConstants()) if (Flaw.wire(word).equals(value)) return word;
        throw bad(name, Flaw.UNKNOWN_VALUE, "takes one of " + String.join(", ", known) + Nearest.hint(value, known));
    }

    private static final Pattern SPACE_FOR_PLUS = Pattern.compile("T[\\d:.]+ \\d\\d:?\\d\\d$");

    /** An instant with its offset, or a date, which is then the start of that day in the zone. */
    public static Instant instant(String name, String value, ZoneId zone) {
        try {
            if (value.length() == 10)
                return LocalDate.parse(value).atStartOfDay(zone).toInstant();
            return new Moment(value).instant();
        } catch (DateTimeException e) {
            throw bad(
                    name,
                    Flaw.INVALID_FORMAT,
                    "takes a date (2025-11-27) or an instant with its offset (2025-11-27T15:44:00+03:00)"
                            + (SPACE_FOR_PLUS.matcher(value).find() ? "; in an address its + is written %2B" : "")
                            + NoSuchDay.hint(value));
        }
    }

    /** A day, or the first one of a month or a year. */
    public static LocalDate day(String name, String value) {
        try {
            return new TruncatedDate(value).first();
        } catch (DateTimeException e) {
            throw bad(
                    name,
                    Flaw.INVALID_FORMAT,
                    "takes a date such as 2025, 2025-11 or 2025-11-18" + NoSuchDay.hint(value));
        }
    }

    public static ZoneId zone(String name, String value) {
        if (ZoneId.getAvailableZoneIds().contains(value)) return ZoneId.of(value);
        throw bad(name, Flaw.UNKNOWN_VALUE, "takes a time zone's IANA name, such as Europe/Istanbul");
    }

    /** One of these words, or refused with the nearest of them. */
    public static String oneOf(String name, String value, List<String> known) {
        if (known.contains(value)) return value;
        throw bad(name, Flaw.UNKNOWN_VALUE, "takes one of " + String.join(", ", known) + Nearest.hint(value, known));
    }

    public static Refusal bad(String name, Flaw flaw, String takes) {
        var detail = "The parameter '%s' %s".formatted(name, takes);
        return new Refusal(Kind.INVALID_PARAMETER, detail, List.of(new Faults.Fault("?" + name, flaw.wire(), detail)));
    }
}
