// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Moment;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Works out which version is next, from when readers may see it, and which dates it carries. */
final class Schedule {

    private final List<Publication> earlier;
    private final PublicationDraft asked;
    private final Instant now;
    private final ZoneId zone;

    /** {@code earlier} are the publications that stay: those that have begun. */
    Schedule(List<Publication> earlier, PublicationDraft asked, Instant now, ZoneId site) {
        this.earlier = earlier;
        this.asked = asked;
        this.now = now;
        this.zone = asked.zone() == null ? site : ZoneId.of(asked.zone());
    }

    Issue issue(Story story, int revision) {
        refuseImpossible();
        var change = change(revision);
        var moment = asked.from() == null ? Moment.of(now, zone) : asked.from();
        var first = earlier.isEmpty() ? null : earlier.getFirst().publishedAt();
        var own = first == null ? moment : first;
        var dated = story.displayedAt() == null ? own : story.displayedAt();
        return new Issue(
                earlier.isEmpty() ? 1 : earlier.getLast().version() + 1,
                change,
                begins(),
                zone,
                first == null ? dated : first,
                dated,
                updated(change, dated, moment));
    }

    private Instant begins() {
        return asked.from() == null || asked.from().instant().isBefore(now)
                ? now
                : asked.from().instant();
    }

    private Moment updated(Change change, Moment dated, Moment moment) {
        if (earlier.isEmpty()) return dated;
        return change.movesUpdatedAt() ? moment : earlier.getLast().updatedAt();
    }

    /** The same words at other times are a minor matter; other words are an update unless somebody says more. */
    private Change change(int revision) {
        if (asked.change() != null) return asked.change();
        if (earlier.isEmpty()) return Change.INITIAL;
        return earlier.getLast().revision() == revision ? Change.MINOR : Change.UPDATE;
    }

    private void refuseImpossible() {
        var faults = new Faults();
        if (asked.change() != null)
            faults.check(
                    (asked.change() == Change.INITIAL) == earlier.isEmpty(),
                    "/change",
                    Flaw.NOT_ALLOWED,
                    earlier.isEmpty() ? "The first version is initial" : "Only the first version is initial");
        if (asked.from() != null && !earlier.isEmpty())
            faults.check(
                    !past(asked.from()),
                    "/from",
                    Flaw.OUT_OF_RANGE,
                    "Only a first publication can be dated back; leave this out to publish now");
        if (asked.until() != null)
            faults.check(!past(asked.until()), "/until", Flaw.OUT_OF_RANGE, "This has passed already");
        faults.orRefuse(Kind.UNACCEPTABLE);
    }

    private boolean past(@Nullable Moment moment) {
        return moment != null && !moment.instant().isAfter(now);
    }
}
