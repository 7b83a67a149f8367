// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.verbatim.http.Cursor;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Query;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Nearest;
import news.verbatim.kernel.Refusal;
import org.hibernate.exception.ConstraintViolationException;

/** A list of things to file articles under, each known by its slug. */
public interface Labels<E extends Labelled> extends PanacheRepositoryBase<E, UUID> {

    String ONWARD =
            "label.sortOrder > ?1 or (label.sortOrder = ?1 and label.slug > ?2) order by label.sortOrder, label.slug";
    String BACK = "label.sortOrder < ?1 or (label.sortOrder = ?1 and label.slug < ?2)"
            + " order by label.sortOrder desc, label.slug desc";

    /** What one of them is called in a sentence. */
    String noun();

    default Optional<E> find(String slug) {
        return find("label.slug = ?1", slug).firstResultOptional();
    }

    /** The ids of those of them that there are, in one query. */
    default Map<String, UUID> ids(Collection<String> slugs) {
        if (slugs.isEmpty()) return Map.of();
        return getSession()
                .createNativeQuery("select slug, id from " + noun() + " where slug = any (:slugs)", Object[].class)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    default List<String> slugs() {
        return listAll(Sort.by("label.slug")).stream().map(Labelled::slug).toList();
    }

    default E get(String slug) {
        return find(slug).orElseThrow(() -> unknown(slug));
    }

    /** The one of that slug, to be rewritten by nobody else until this transaction ends. */
    default E held(String slug) {
        return find("label.slug = ?1", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> unknown(slug));
    }

    /** Puts a new one on the list, unless the slug is taken. */
    default E add(E one) {
        try {
            if (find(one.slug()).isPresent()) throw taken(one);
            persistAndFlush(one);
            return one;
        } catch (ConstraintViolationException e) {
            throw taken(one); // by someone at the same moment
        }
    }

    /** A page in the order the newsroom gave them. */
    default Page<LabelView> page(Paging paging) {
        var from = paging.from(noun(), 2);
        var back = from.isPresent() && from.get().back();
        var keys = from.map(Cursor::keys).orElse(List.of("-1", ""));
        var order = Query.number("cursor", keys.getFirst(), -1, Integer.MAX_VALUE);
        var found = find(back ? BACK : ONWARD, order, keys.getLast())
                .range(0, paging.size())
                .list();
        return paging.page(found.stream().map(LabelView::of).toList(), noun(), 2, LabelView::keys);
    }

    private Refusal unknown(String slug) {
        return Kind.NOT_FOUND.because("There is no %s '%s'%s", noun(), slug, Nearest.hintOrAll(slug, slugs()));
    }

    private Refusal taken(E one) {
        return Kind.ALREADY_EXISTS.because("There is a %s '%s' already", noun(), one.slug());
    }
}
