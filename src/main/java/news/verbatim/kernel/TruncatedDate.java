// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A date as precise as it is known (IPTC): {@code 2025}, {@code 2025-11} or {@code 2025-11-18}. */
public record TruncatedDate(String text) {

    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");

    /** Refuses with {@link DateTimeException} what is no such date. */
    public TruncatedDate {
        if (!FORM.matcher(text).matches())
            throw new DateTimeException("not a date such as 2025, 2025-11 or 2025-11-18");
        first(text);
    }

    /** The first day it may mean. */
    public LocalDate first() {
        return first(text);
    }

    /** The last day it may mean. */
    public LocalDate last() {
        return switch (text.length()) {
            case 4 -> first().plusYears(1).minusDays(1);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> first();
        };
    }

    private static LocalDate first(String text) {
        return LocalDate.parse(text + "0000-01-01".substring(text.length()));
    }

    @Override
    public String toString() {
        return text;
    }
}
