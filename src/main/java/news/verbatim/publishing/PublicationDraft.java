// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.ZoneId;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor asks for when an article is to be seen by readers. */
@Schema(description = "When readers may see the revision named in If-Match, and what kind of change it is")
public record PublicationDraft(
        @Schema(
                description = "From when; at once when null. An instant with its offset. In the past only at first "
                        + "publication: then the article is back-dated",
                examples = "2027-01-31T06:00:00+01:00")
        @Nullable
        Moment from,

        @Schema(description = "IANA name of the zone `from` and `until` were meant in", examples = "Europe/Istanbul")
        @Nullable
        String zone,

        @Schema(description = "Until when; without end when null") @Nullable
        Moment until,

        @Schema(
                description =
                        "`initial` at first and `update` after that when left out; `minor` does not move the date of "
                                + "the last update; `correction` needs a note")
        @Nullable
        Change change,

        @Schema(description = "For colleagues; of a correction, what was wrong") @Nullable
        String note)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (zone != null
                && faults.check(
                        ZoneId.getAvailableZoneIds().contains(zone),
                        "/zone",
                        Flaw.UNKNOWN_VALUE,
                        "There is no time zone of this name (IANA), such as Europe/Istanbul")) {
            agree(faults, "/from", from);
            agree(faults, "/until", until);
        }
        if (from != null && until != null)
            faults.check(
                    until.instant().isAfter(from.instant()),
                    "/until",
                    Flaw.OUT_OF_RANGE,
                    "The end comes after the start");
        if (note != null) faults.check(note.length() <= 5000, "/note", Flaw.TOO_LONG, "At most 5000 characters fit");
        if (change == Change.CORRECTION)
            faults.check(note != null && !note.isBlank(), "/note", Flaw.MISSING, "Say what was wrong");
    }

    /** A wall time that the zone's clocks skip, or show under another offset, was not meant by anyone. */
    private void agree(Faults faults, String at, @Nullable Moment moment) {
        if (moment == null || zone == null) return;
        var local = moment.at().toLocalDateTime();
        var offsets = ZoneId.of(zone).getRules().getValidOffsets(local);
        faults.check(
                !offsets.isEmpty(),
                at,
                Flaw.OUT_OF_RANGE,
                "Clocks in %s never show %s: they are put forward",
                zone,
                local);
        if (!offsets.isEmpty())
            faults.check(
                    offsets.contains(moment.at().getOffset()),
                    at,
                    Flaw.MISMATCH,
                    "In %s, %s has the offset %s",
                    zone,
                    local,
                    offsets.size() == 1 ? offsets.getFirst() : offsets.getFirst() + " or " + offsets.getLast());
    }
}
