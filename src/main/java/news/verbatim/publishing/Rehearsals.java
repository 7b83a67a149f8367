// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.Revisions;
import news.verbatim.site.Sites;
import news.verbatim.story.Story;

/** Goes through the motions of publishing, for whoever wants to see what would come out. */
@ApplicationScoped
class Rehearsals {

    private static final PublicationDraft NOW = new PublicationDraft(null, null, null, null, null);

    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Casting casting;
    private final Publisher publisher;
    private final Sites sites;

    Rehearsals(
            Articles articles,
            Revisions revisions,
            Publications publications,
            Casting casting,
            Publisher publisher,
            Sites sites) {
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.casting = casting;
        this.publisher = publisher;
        this.sites = sites;
    }

    Rehearsal of(UUID id) {
        var article = articles.get(id);
        var story = revisions.story(article);
        var cast = casting.developed(story);
        var all = publications.of(id);
        var now = publications.now();
        var issue = new Schedule(all, NOW, now, sites.get().zone()).issue(story, article.revision());
        return new Rehearsal(
                story,
                cast,
                Compiler.compile(id, article.revision(), story, cast, issue, now),
                readiness(article, story, cast, now),
                State.of(article.stage(), all, now),
                !all.isEmpty(),
                article.revision());
    }

    /** Whether it could go out: nothing has to be compiled for that. */
    Readiness readiness(UUID id) {
        var article = articles.get(id);
        var story = revisions.story(article);
        return readiness(article, story, casting.developed(story), publications.now());
    }

    private Readiness readiness(Article article, Story story, Cast cast, Instant now) {
        var readiness = Gate.check(story, cast, now);
        return publisher.isApproved(article) ? readiness : readiness.unapproved();
    }
}
