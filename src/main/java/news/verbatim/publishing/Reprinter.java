// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import news.verbatim.article.Revisions;
import news.verbatim.delivery.Edition;
import news.verbatim.delivery.Editions;
import news.verbatim.delivery.Print;
import news.verbatim.http.Trail;
import news.verbatim.site.Sites;

/** Prints again what was published, from the very revision, when a name or a photo in it changed. The version stays. */
@ApplicationScoped
class Reprinter {

    private final Publications publications;
    private final Revisions revisions;
    private final Casting casting;
    private final Press press;
    private final Editions editions;
    private final Sites sites;
    private final Trail trail;

    Reprinter(
            Publications publications,
            Revisions revisions,
            Casting casting,
            Press press,
            Editions editions,
            Sites sites,
            Trail trail) {
        this.publications = publications;
        this.revisions = revisions;
        this.casting = casting;
        this.press = press;
        this.editions = editions;
        this.sites = sites;
        this.trail = trail;
    }

    /** All that is to come of what is open and of what is scheduled; what readers have stays where nothing in it changed. */
    void again(UUID article) {
        editions.hold(List.of(article));
        var now = publications.now();
        var all = publications.of(article);
        var open = all.stream().filter(p -> p.isOpenAt(now)).findFirst();
        var next = all.stream().filter(p -> p.beginsAfter(now)).findFirst();
        var takes = new ArrayList<Print>();
        open.ifPresent(publication -> takes.addAll(takes(publication, all, now)));
        var changed = open.isPresent()
                && !Arrays.equals(bytes(article, now), takes.getFirst().document());
        if (open.isPresent() && !changed) takes.removeFirst();
        var planned = editions.planned(article, now);
        var coming = next.map(publication -> takes(publication, all, publication.beginsAt()))
                .orElse(List.of());
        takes.addAll(coming);
        if (!changed && same(planned, takes)) return;
        press.print(article, takes);
        if (changed) trail.reprints(article, open.orElseThrow().revision());
    }

    /** Not everything that is known of a photo or of somebody is told to readers. */
    private static boolean same(List<Edition> planned, List<Print> takes) {
        return planned.size() == takes.size()
                && IntStream.range(0, takes.size()).allMatch(i -> same(planned.get(i), takes.get(i)));
    }

    private static boolean same(Edition planned, Print take) {
        return planned.begins().equals(take.begins().truncatedTo(ChronoUnit.MICROS))
                && Arrays.equals(planned.document(), take.document());
    }

    /** What is still to come of what is open, beside what it is now, until a successor begins. */
    List<Print> rest(List<Publication> all, Instant successor, Instant now) {
        if (!successor.isAfter(now)) return List.of();
        return all.stream()
                .filter(publication -> publication.isOpenAt(now))
                .flatMap(publication -> takes(publication, all, now).stream().skip(1))
                .toList();
    }

    private byte[] bytes(UUID article, Instant now) {
        return editions.at(article, now).map(Edition::document).orElse(new byte[0]);
    }

    private List<Print> takes(Publication publication, List<Publication> all, Instant from) {
        var zone = publication.zone() == null ? sites.get().zone() : ZoneId.of(publication.zone());
        var issue = new Issue(
                publication.version(),
                publication.change(),
                publication.beginsAt(),
                zone,
                all.getFirst().publishedAt(),
                publication.publishedAt(),
                publication.updatedAt());
        var story = revisions.get(publication.article(), publication.revision()).story();
        var cast = casting.of(story);
        press.portraits(cast);
        return Takes.of(publication, story, cast, issue, from);
    }
}
