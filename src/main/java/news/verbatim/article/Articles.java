// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Known;
import news.verbatim.http.Trail;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Every article the desk has ever started. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, UUID> {

    private final Revisions revisions;
    private final Trail trail;

    Articles(Revisions revisions, Trail trail) {
        this.revisions = revisions;
        this.trail = trail;
    }

    public Article get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /**
     * The article to be changed, held until the transaction ends, so that of two editors who saw the same revision one
     * wins and the other is told. Whoever saw an earlier one need not wait to be told so.
     */
    public Article held(UUID id, @Nullable IfMatch seen) {
        if (seen == null) return held(id);
        if (number(id) != seen.revision()) return get(id);
        run("savepoint seen");
        var article = held(id);
        // whoever waited in vain lets go at once: working out what to tell them must not keep the others waiting
        if (article.revision() != seen.revision()) run("rollback to savepoint seen");
        return article;
    }

    private Article held(UUID id) {
        return stillHeld(id).orElseThrow(() -> unknown(id));
    }

    /** Held in the same way, if nobody has deleted it meanwhile. */
    public Optional<Article> stillHeld(UUID id) {
        var article = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        article.ifPresent(one -> trail.from(one.revision()));
        return article;
    }

    private void run(String statement) {
        getEntityManager().createNativeQuery(statement).executeUpdate();
    }

    /** The same, refused unless the precondition holds. None is checked where none was given. */
    public Article seen(UUID id, @Nullable IfMatch seen) {
        var article = held(id, seen);
        if (seen != null && article.revision() != seen.revision()) throw stale(article, seen);
        return article;
    }

    /**
     * The same for one part of it. Whoever saw an earlier revision is told whether the part is as it was then: what was
     * sent can then be sent again.
     */
    public Article seen(UUID id, @Nullable IfMatch seen, Object sent, Function<Revision, Part> part) {
        var article = held(id, seen);
        if (seen == null || article.revision() == seen.revision()) return article;
        var now = part.apply(revisions.get(id, article.revision()));
        var same = revisions
                .earlier(id, seen.revision())
                .map(part)
                .filter(then -> Objects.equals(then.value(), now.value()))
                .isPresent();
        throw stale(article, seen)
                .with("merge", same ? sent : null)
                .with("conflicts", same ? List.of() : List.of(now.pointer()));
    }

    /** What one request is about, and where it stands in the story. */
    public record Part(String pointer, @Nullable Object value) {}

    /** Tells of a revision that is no longer the present one who wrote since, when and where. */
    public Refusal stale(Article article, IfMatch seen) {
        var current = new LinkedHashMap<String, Object>();
        current.put("revision", article.revision());
        current.put("updatedAt", article.updatedAt());
        current.put("updatedBy", article.updatedBy());
        return Kind.STALE_REVISION
                .because(
                        "The article is at revision %d by now; you saw revision %d. Read it again, put your change into it, "
                                + "and send yours again with If-Match \"%d\"; where this answer has a `merge`, that is both "
                                + "changes put together, ready to be sent instead",
                        article.revision(), seen.revision(), article.revision())
                .with("current", current)
                .with("changed", revisions.changed(article, seen.revision()));
    }

    private int number(UUID id) {
        return getEntityManager()
                .createQuery("select revision from Article where id = ?1", Integer.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    public Set<UUID> among(Collection<UUID> ids) {
        return Known.among(getSession(), "select id from article where id = any (:ids)", ids);
    }

    public Map<UUID, Article> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return find("id in ?1", ids).stream()
                .collect(Collectors.toMap(Article::id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    public boolean takes(String slug, @Nullable UUID except) {
        return except == null ? count("slug", slug) > 0 : count("slug = ?1 and id <> ?2", slug, except) > 0;
    }

    private static RuntimeException unknown(UUID id) {
        return Kind.NOT_FOUND.because("There is no article %s", id);
    }
}
