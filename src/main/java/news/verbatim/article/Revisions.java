// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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
                .orElseThrow(() -> Kind.NOT_FOUND.because(
                        "Article %s has no revision %d; what there is stands at …/revisions", article, number));
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

    /** What somebody may have seen; nothing where there never was such a revision. */
    public Optional<Revision> earlier(UUID article, int number) {
        return findByIdOptional(new Revision.Key(article, number));
    }

    /** What is different in a revision from another one, or from nothing where that is 0. */
    public List<Difference> differences(UUID article, int from, int to) {
        return Differences.between(
                from == 0 ? null : get(article, from).story(), get(article, to).story());
    }

    /** How often one of these things had been done up to a revision. */
    public long done(Revision revision, String... actions) {
        return count(
                "article = ?1 and number <= ?2 and action in ?3",
                revision.article(),
                revision.number(),
                List.of(actions));
    }

    /** Where the article's story differs from that of the revision somebody saw. */
    List<String> changed(Article article, int seen) {
        return earlier(article.id(), seen)
                .map(then -> Differences.pointers(then.story(), story(article)))
                .orElse(List.of());
    }
}
