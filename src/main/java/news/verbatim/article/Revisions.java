// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Cursor;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Query;
import news.verbatim.kernel.Kind;
import news.verbatim.story.Story;

/** Every story ever saved. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, Revision.Key> {

    public Story story(Article article) {
        return get(article.id(), article.revision()).story();
    }

    public Revision get(UUID article, int number) {
        return findByIdOptional(new Revision.Key(article, number))
                .orElseThrow(() -> Kind.NOT_FOUND.because("Article %s has no revision %d", article, number));
    }

    public Page<Revision> of(UUID article, Paging paging) {
        var from = paging.from("revisions", 1);
        var back = from.map(Cursor::back).orElse(false);
        var edge = from.map(c -> Query.number("cursor", c.keys().getFirst(), 0, Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        var query = back
                ? find("article = ?1 and number > ?2 order by number", article, edge)
                : find("article = ?1 and number < ?2 order by number desc", article, edge);
        return paging.page(
                query.range(0, paging.size()).list(), "revisions", 1, r -> List.of(String.valueOf(r.number())));
    }

    /** Where the article's story differs from that of the revision somebody saw. */
    List<String> changed(Article article, int seen) {
        return find("article = ?1 and number = ?2", article.id(), seen)
                .firstResultOptional()
                .map(then -> Differences.between(then.story(), story(article)))
                .orElse(List.of());
    }
}
