// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** An instant with the offset it was printed with (RFC 3339). The text is kept as given, down to its last digit. */
public record Moment(String text) {

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    /** Refuses with {@link DateTimeException} what is no RFC 3339 instant: 30 February, an offset of +25:00, no offset. */
    public Moment {
        if (!RFC_3339.matcher(text).matches()) throw new DateTimeException("not an RFC 3339 instant");
        OffsetDateTime.parse(text);
    }

    public static Moment of(Instant instant, ZoneId zone) {
        var at = instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
        return new Moment((at.getNano() == 0 ? SECONDS : MILLIS).format(at));
    }

    public static Moment of(OffsetDateTime at) {
        return of(at.toInstant(), at.getOffset());
    }

    public OffsetDateTime at() {
        return OffsetDateTime.parse(text);
    }

    public Instant instant() {
        return at().toInstant();
    }

    @Override
    public String toString() {
        return text;
    }
}
