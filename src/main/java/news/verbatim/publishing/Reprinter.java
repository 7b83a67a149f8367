// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import news.verbatim.article.Revisions;
import news.verbatim.delivery.Edition;
import news.verbatim.delivery.Editions;
import news.verbatim.event.Entry;
import news.verbatim.event.Events;
import news.verbatim.kernel.Moment;
import news.verbatim.site.Sites;

/** Prints again what was published, from the very revision, when a name or a photo in it changed. The version stays. */
@ApplicationScoped
class Reprinter {

    private final Publications publications;
    private final Revisions revisions;
    private final Casting casting;
    private final Press press;
    private final Editions editions;
    private final Events events;
    private final Sites sites;

    Reprinter(
            Publications publications,
            Revisions revisions,
            Casting casting,
            Press press,
            Editions editions,
            Events events,
            Sites sites) {
        this.publications = publications;
        this.revisions = revisions;
        this.casting = casting;
        this.press = press;
        this.editions = editions;
        this.events = events;
        this.sites = sites;
    }

    /** The open edition first and then the one to come: printing the open one takes the other back. */
    void again(UUID article) {
        var now = publications.now();
        var all = publications.of(article);
        var first = all.getFirst().publishedAt();
        var open = all.stream().filter(p -> p.isOpenAt(now)).findFirst();
        var next = all.stream().filter(p -> p.beginsAfter(now)).findFirst();
        var proof = open.map(publication -> proof(publication, first, now));
        var coming = next.map(publication -> proof(publication, first, publication.beginsAt()));
        var changed = proof.isPresent() && differs(proof.get(), article, now);
        if (changed) print(open.orElseThrow(), proof.get(), now, now);
        if (coming.isPresent()
                && (changed || differs(coming.get(), article, next.get().beginsAt())))
            print(next.get(), coming.get(), next.get().beginsAt(), now);
    }

    /** What would be printed, and everyone in it: looked up and compiled once, to be compared and to be printed. */
    private record Proof(Document document, Cast cast) {}

    /** Not everything that is known of a photo or of somebody is told to readers. */
    private boolean differs(Proof proof, UUID article, Instant at) {
        var printed = editions.at(article, at).map(Edition::document).orElse(new byte[0]);
        return !Arrays.equals(printed, Press.bytes(proof.document()));
    }

    private void print(Publication publication, Proof proof, Instant begins, Instant now) {
        press.print(proof.document(), proof.cast(), begins, publication.untilAt());
        events.add(
                Entry.Kind.UPDATED, publication.article(), publication.revision(), publication.version(), begins, now);
    }

    private Proof proof(Publication publication, Moment first, Instant begins) {
        var zone = publication.zone() == null ? sites.get().zone() : ZoneId.of(publication.zone());
        var issue = new Issue(
                publication.version(),
                publication.change(),
                begins,
                zone,
                first,
                publication.publishedAt(),
                publication.updatedAt());
        var story = revisions.get(publication.article(), publication.revision()).story();
        var cast = casting.of(story);
        return new Proof(Compiler.compile(publication.article(), publication.revision(), story, cast, issue), cast);
    }
}
