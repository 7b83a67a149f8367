// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import news.verbatim.kernel.Moment;
import news.verbatim.kernel.TruncatedDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When the picture was taken, no more precisely than the file says.
 *
 * @param time {@code 14:05}, {@code 14:05:09} or with a fraction, as written; null when only a date is known
 * @param offset {@code +03:00} or {@code Z}, as written; null when no zone is known, which is not the same as UTC
 */
@Schema(name = "FileDate", description = "When the picture was taken, no more precisely than the file says")
public record Created(
        @Schema(description = "As precise as it is known: `2025`, `2025-11` or `2025-11-18`")
        TruncatedDate date,

        @Schema(description = "The time of day as written; null where only a date is known") @Nullable
        String time,

        @Schema(description = "The zone as written, `+03:00` or `Z`; null where none is known, which is not UTC")
        @Nullable
        String offset) {

    /** The instant; null unless seconds and zone are known. */
    public @Nullable Moment moment() {
        if (time == null || offset == null || time.length() < 8) return null;
        return new Moment(date.text() + "T" + time + offset);
    }

    /** Everything known, in the shape of ISO 8601: {@code 2025-11}, {@code 2025-11-18T14:05+03:00}. */
    public String text() {
        return date.text() + (time == null ? "" : "T" + time + (offset == null ? "" : offset));
    }

    /** The other one where it says the same and more: the day to the month, the time to the day, the zone to the time. */
    Created orFiner(Created other) {
        if (time == null) return other.date.text().startsWith(date.text()) && finer(other) ? other : this;
        var same = other.date.equals(date)
                && other.time != null
                && seconds(other.time).equals(seconds(time));
        return same && offset == null && other.offset != null ? new Created(date, time, other.offset) : this;
    }

    private boolean finer(Created other) {
        return other.time != null || other.date.text().length() > date.text().length();
    }

    private static String seconds(String time) {
        return time.length() == 5 ? time + ":00" : time.substring(0, 8);
    }
}
