// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.Instant;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Moment;
import news.verbatim.media.Asset;
import news.verbatim.media.Audience;
import news.verbatim.media.Clearance;
import news.verbatim.media.Clearing;
import news.verbatim.story.Story;

/** Whether all photos of a story may be shown from an instant on. */
final class Clearances {

    private final Cast cast;
    private final Instant at;
    private final Faults blocking;
    private final Faults advisory;

    Clearances(Cast cast, Instant at, Faults blocking, Faults advisory) {
        this.cast = cast;
        this.at = at;
        this.blocking = blocking;
        this.advisory = advisory;
    }

    void check(Story story) {
        for (var i = 0; i < story.captions().size(); i++) {
            var asset = cast.assets().get(story.captions().get(i).media());
            if (asset != null) check(asset, "/captions/" + i + "/media");
        }
        blocking.check(
                cast.turns(at, null).size() <= Takes.MOST,
                "/captions",
                Flaw.TOO_MANY,
                "The rights of its photos change more than %d times from then on",
                Takes.MOST);
    }

    private void check(Asset asset, String pointer) {
        var clearance = Clearing.of(asset, cast.readers(), at);
        if (!clearance.given()) {
            var again =
                    clearance.next() == null ? "" : "; it may be shown from %s on".formatted(time(clearance.next()));
            blocking.add(pointer, Flaw.NOT_CLEARED, "%s%s", why(asset, cast.readers(), clearance), again);
            return;
        }
        if (clearance.next() != null)
            advisory.add(
                    pointer,
                    Flaw.NOT_CLEARED,
                    "The right to the photo ends at %s: from then on readers get the article without it",
                    time(clearance.next()));
        if (clearance.onlyIn() != null)
            advisory.add(
                    pointer,
                    Flaw.NOT_CLEARED,
                    "The photo may be shown in %s only, where the site says that its readers are",
                    String.join(", ", clearance.onlyIn()));
        if (!clearance.notIn().isEmpty())
            advisory.add(
                    pointer,
                    Flaw.NOT_CLEARED,
                    "The photo may not be shown in %s, where the site says that it has no readers",
                    String.join(", ", clearance.notIn()));
        var partners = cast.readers().partners();
        var onward = Clearing.of(asset, partners, at);
        if (!onward.given())
            advisory.add(pointer, Flaw.NOT_CLEARED, "%s; feeds and ninjs go without it", why(asset, partners, onward));
    }

    /** By which ways, where that is not all of them. */
    private String where(Asset asset, Audience readers) {
        var closed =
                Clearing.closed(asset, readers, at).stream().map(Flaw::wire).toList();
        return closed.isEmpty() ? "" : " (" + String.join(", ", closed) + ")";
    }

    private String why(Asset asset, Audience readers, Clearance clearance) {
        var since = clearance.since() == null ? "" : " since " + time(clearance.since());
        return switch (clearance.reason()) {
            case EMBARGOED -> "The photo is still embargoed";
            case RIGHTS_NOT_BEGUN -> "The right to the photo has not begun";
            case RIGHTS_EXPIRED ->
                "The right to the photo has ended by then"
                        + (clearance.since() == null ? "" : " (at " + time(clearance.since()) + ")");
            case RIGHTS_DENIED ->
                "The photo may not be shown%s%s: a window of its rights that allows it there is missing, or one denies it"
                        .formatted(where(asset, readers), since);
            case RIGHTS_ELSEWHERE ->
                "The photo may be shown in some countries only, and its readers are %s (the site's 'territories')%s"
                        .formatted(anywhere(), since);
            case WITHHELD -> "The photo is withheld" + since;
            case TAKEN_DOWN -> "The photo has been taken down";
        };
    }

    private String anywhere() {
        var countries = cast.readers().territories();
        return countries.isEmpty() ? "anywhere" : "in " + String.join(", ", countries);
    }

    private String time(Instant instant) {
        return Moment.of(instant, cast.zone()).text();
    }
}
