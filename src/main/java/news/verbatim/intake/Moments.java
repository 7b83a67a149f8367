// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import news.verbatim.kernel.Moment;
import org.jspecify.annotations.Nullable;

/** Turns a day and an hour as printed into an instant with its offset. */
final class Moments {

    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final String AT = "/displayedAt";

    private Moments() {}

    static @Nullable Moment of(
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String printed,
            @Nullable ZoneId page,
            List<Advice> advisory) {
        if (time == null) {
            advisory.add(new Advice("no-time-of-day", AT, "The page prints a day but no hour"));
            return null;
        }
        var local = date.atTime(time);
        var zone = printed == null ? page : Zones.of(printed, local, page);
        if (zone == null) {
            advisory.add(new Advice(
                    "no-zone",
                    AT,
                    "The page prints a time without its zone; say which one with zone=Europe/Oslo or the like"));
            return null;
        }
        return new Moment(RFC_3339.format(resolve(local, zone, advisory)));
    }

    /** By java.time's rule: in a gap as much later as the gap is long, in an overlap the earlier of the two. */
    private static ZonedDateTime resolve(LocalDateTime local, ZoneId zone, List<Advice> advisory) {
        var at = local.atZone(zone);
        var offsets = zone.getRules().getValidOffsets(local).size();
        if (offsets == 0)
            advisory.add(new Advice(
                    "time-skipped",
                    AT,
                    "%s does not exist in %s; read as %s".formatted(local, zone, at.toOffsetDateTime())));
        if (offsets > 1)
            advisory.add(new Advice(
                    "time-twice",
                    AT,
                    "%s occurs twice in %s; read as %s".formatted(local, zone, at.toOffsetDateTime())));
        return at;
    }
}
