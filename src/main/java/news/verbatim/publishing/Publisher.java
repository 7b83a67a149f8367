// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.verbatim.article.Article;
import news.verbatim.article.Revisions;
import news.verbatim.article.Stage;
import news.verbatim.article.Writer;
import news.verbatim.delivery.Editions;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.site.Sites;
import news.verbatim.story.Story;

/** Publishes and withdraws: the only one who hands anything to readers. */
@ApplicationScoped
public class Publisher {

    private final Revisions revisions;
    private final Writer writer;
    private final Publications publications;
    private final Addresses addresses;
    private final Casting casting;
    private final Press press;
    private final Reprinter reprinter;
    private final Editions editions;
    private final Sites sites;
    private final MeterRegistry meters;

    Publisher(
            Revisions revisions,
            Writer writer,
            Publications publications,
            Addresses addresses,
            Casting casting,
            Press press,
            Reprinter reprinter,
            Editions editions,
            Sites sites,
            MeterRegistry meters) {
        this.revisions = revisions;
        this.writer = writer;
        this.publications = publications;
        this.addresses = addresses;
        this.casting = casting;
        this.press = press;
        this.reprinter = reprinter;
        this.editions = editions;
        this.sites = sites;
        this.meters = meters;
    }

    /** Now or later is the same act: an edition says from when it may be read. The article is held by the caller. */
    public PublicationView publish(Article article, PublicationDraft asked, String by) {
        var now = publications.now();
        var all = new ArrayList<>(publications.of(article.id()));
        if (!all.isEmpty() && all.getLast().isWhat(article.revision(), asked)) return view(article, all);
        refuseUnapproved(article);

        var story = revisions.story(article);
        var schedule = new Schedule(begun(all, now), asked, now, sites.get().zone());
        var issue = schedule.issue(story, article.revision());
        var cast = casting.held(story);
        Gate.check(story, cast, issue.begins()).orRefuse();
        editions.hold(List.of(article.id()));

        takeBack(all, now);
        var named = named(story, article);
        writer.name(article, named, "publication", asked.note(), by);
        var publication = new Publication(article.id(), article.revision(), issue, named.slug(), asked, now, by);
        all.forEach(earlier -> earlier.endBy(issue.begins()));
        publications.persist(publication);
        var takes = new ArrayList<>(reprinter.rest(all, issue.begins(), now));
        all.add(publication);
        takes.addAll(Takes.of(publication, named, cast, issue, issue.begins()));
        press.portraits(cast);
        press.print(article.id(), takes);
        meters.counter("verbatim_publications", "change", Flaw.wire(issue.change()))
                .increment();
        return view(article, all);
    }

    /** Takes it from readers at once, and from the schedule. It may come back. */
    public PublicationView withdraw(Article article, String reason, String by) {
        editions.hold(List.of(article.id())); // or a photo rewritten at this moment would bring it back
        var now = publications.now();
        var all = new ArrayList<>(publications.of(article.id()));
        var seen = all.stream().anyMatch(p -> p.isOpenAt(now) || p.beginsAfter(now));
        if (!seen)
            throw Kind.STAGE_CONFLICT
                    .because("The article is neither published nor scheduled: there is nothing to take back")
                    .with("legal", List.of("publish"));
        takeBack(all, now);
        all.stream().filter(p -> p.isOpenAt(now)).forEach(p -> p.withdraw(now, by, reason));
        writer.note(article, revisions.story(article), "unpublication", reason, by);
        editions.withdraw(article.id(), now);
        return view(article, all);
    }

    public PublicationView view(Article article, List<Publication> all) {
        return PublicationView.of(State.of(article.stage(), all, publications.now()), all);
    }

    /** Where the site asks for it, an article is approved before it goes live. */
    boolean isApproved(Article article) {
        return !sites.get().approvalRequired() || article.stage() == Stage.APPROVED;
    }

    private void refuseUnapproved(Article article) {
        if (isApproved(article)) return;
        throw Kind.STAGE_CONFLICT
                .because("On this site an article is approved before it is published")
                .with("legal", article.stage() == Stage.DRAFT ? List.of("in-review") : List.of("approved", "draft"));
    }

    private static List<Publication> begun(List<Publication> all, Instant now) {
        return all.stream().filter(p -> !p.beginsAfter(now)).toList();
    }

    /** What has not begun is replaced or taken away, and what it would have ended goes on. */
    private void takeBack(List<Publication> all, Instant now) {
        if (all.isEmpty() || !all.getLast().beginsAfter(now)) return;
        publications.delete(all.removeLast());
        publications.flush();
        if (!all.isEmpty() && all.getLast().isOpenAt(now)) all.getLast().goOn();
    }

    private Story named(Story story, Article article) {
        return story.slug() != null ? story : story.withSlug(addresses.made(story.headline(), article.id()));
    }
}
