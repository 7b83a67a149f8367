// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import news.verbatim.article.Article;
import news.verbatim.article.Revision;
import news.verbatim.article.Revisions;
import news.verbatim.http.Caller;
import news.verbatim.http.Roles;
import news.verbatim.publishing.Publications;
import news.verbatim.story.Attribution;
import news.verbatim.story.Story;

/** Makes what an article said earlier its newest revision: the same checks as for everything that is saved. */
@ApplicationScoped
class Restoring {

    private final Revisions revisions;
    private final Publications publications;
    private final Drafting drafting;
    private final Caller caller;

    Restoring(Revisions revisions, Publications publications, Drafting drafting, Caller caller) {
        this.revisions = revisions;
        this.publications = publications;
        this.drafting = drafting;
        this.caller = caller;
    }

    Story restore(Article article, Revision earlier) {
        var present = revisions.story(article);
        return drafting.change(article, known(present, earlier.story()), sent(article, present, earlier.story()))
                .save("restored", "", "Revision " + earlier.number());
    }

    /** What stood there then, as the caller might have sent it: readers' address stays, and only an editor judges. */
    private Story sent(Article article, Story present, Story then) {
        var said = then.attributions().stream()
                .map(one -> one.sent(caller.is(Roles.EDITOR) ? one.verdict() : null))
                .toList();
        var story = then.withAttributions(said);
        return publications.of(article.id()).isEmpty() ? story : story.withSlug(present.slug());
    }

    /** The present attributions, and those of then: where they stood and came from is known, and nobody has judged them. */
    private Story known(Story present, Story then) {
        var editor = caller.is(Roles.EDITOR); // whose word it is that they were checked
        var back = then.attributions().stream()
                .map(one -> one.judged(
                        one.origin(),
                        one.confidence(),
                        Attribution.Verdict.PROPOSED,
                        editor ? one.verification() : null));
        return present.withAttributions(
                Stream.concat(present.attributions().stream(), back).toList());
    }
}
