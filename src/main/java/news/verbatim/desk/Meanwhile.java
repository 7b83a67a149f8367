// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.Merge;
import news.verbatim.article.Revisions;
import news.verbatim.http.IfMatch;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Refusal;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Tells those who wrote on an earlier revision what happened meanwhile, and offers both changes put together. */
@ApplicationScoped
class Meanwhile {

    private final Articles articles;
    private final Revisions revisions;
    private final Drafting drafting;

    Meanwhile(Articles articles, Revisions revisions, Drafting drafting) {
        this.articles = articles;
        this.revisions = revisions;
        this.drafting = drafting;
    }

    /** Refuses what was not written on the present revision. What is offered instead would be accepted as it is. */
    void refuse(Article article, @Nullable IfMatch seen, Story sent) {
        if (seen == null || seen.revision() == article.revision()) return;
        var no = articles.stale(article, seen);
        throw revisions
                .earlier(article.id(), seen.revision())
                .map(base -> merged(no, article, base.story(), sent))
                .orElseGet(() -> without(no, List.of(), List.of()));
    }

    private Refusal merged(Refusal no, Article article, Story base, Story sent) {
        var present = revisions.story(article);
        var mine = drafting.change(article, base, ArticleResource.keepingSlug(sent, base));
        var refused = mine.refused();
        if (!refused.isEmpty()) return without(no, List.of(), refused);
        var merge = Merge.of(base, present, unmoved(mine.story(), base, sent));
        if (!merge.conflicts().isEmpty()) return without(no, merge.conflicts(), List.of());
        var both = drafting.change(article, known(present, mine.story()), Merge.bare(merge.story()));
        var refusedBoth = both.refused();
        if (!refusedBoth.isEmpty()) return without(no, List.of(), refusedBoth);
        return no.with("merge", both.story()).with("conflicts", List.of());
    }

    /** Quotations that only followed their words are where they were: nobody changed them. */
    private static Story unmoved(Story mine, Story base, Story sent) {
        return mine.withAttributions(mine.attributions().stream()
                .map(said -> base.attribution(said.id())
                        .filter(then -> sent.attribution(said.id())
                                .filter(one -> one.standsAs(then))
                                .isPresent())
                        .map(said::placedAs)
                        .orElse(said))
                .toList());
    }

    /** Each quotation is found from where one of the two had it, and judged as the present one. */
    private static Story known(Story present, Story mine) {
        return present.withAttributions(Stream.concat(present.attributions().stream(), mine.attributions().stream())
                .toList());
    }

    private static Refusal without(Refusal no, List<String> conflicts, List<Faults.Fault> refused) {
        no.with("merge", null).with("conflicts", conflicts);
        return refused.isEmpty() ? no : no.with("refused", refused);
    }
}
