// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.verbatim.http.Cursor;
import news.verbatim.http.Query;
import news.verbatim.http.Removal;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;

/** Every photo the newsroom knows. */
@ApplicationScoped
public class Assets implements PanacheRepositoryBase<Asset, UUID> {

    private static final String OLDER = """
            select * from asset where folded like all (cast(:words as text[])) and id < :id order by id desc
            """;
    private static final String NEWER = """
            select * from asset where folded like all (cast(:words as text[])) and id > :id order by id
            """;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Clock clock;
    private final Event<AssetChanged> changes;

    Assets(Clock clock, Event<AssetChanged> changes) {
        this.clock = clock;
        this.changes = changes;
    }

    public Asset get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** The photo, to be rewritten by nobody else until this transaction ends. */
    Asset held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    /** Those of them that exist, with whom they show. */
    public Map<UUID, Asset> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return list("from Asset a left join fetch a.depicted where a.id in ?1", ids).stream()
                .collect(Collectors.toMap(Asset::id, Function.identity(), (same, _) -> same));
    }

    public Asset create(AssetDraft draft, String by) {
        Cast.known(draft, getSession());
        var asset = new Asset(draft, clock.instant(), by);
        persist(asset);
        return asset;
    }

    void rewrite(Asset asset, AssetDraft draft, String by) {
        Cast.known(draft, getSession());
        if (asset.rewrite(draft, clock.instant(), by)) changes.fire(new AssetChanged(asset.id()));
    }

    /** One more than a page, newest first; every word must be in one of the photo's texts. */
    List<Asset> page(String q, Optional<Cursor> from, int size) {
        var newer = from.isPresent() && from.get().back();
        var id =
                from.map(cursor -> Query.id("cursor", cursor.keys().getFirst())).orElse(NEWEST);
        return getSession()
                .createNativeQuery(newer ? NEWER : OLDER, Asset.class)
                .setParameter("words", Words.patterns(q))
                .setParameter("id", id)
                .setMaxResults(size + 1)
                .getResultList();
    }

    void remove(Asset asset) {
        Removal.of(
                getEntityManager(), asset, "\"" + asset.id() + "\"", asset.id().toString());
    }

    private static Refusal unknown(UUID id) {
        return Kind.NOT_FOUND.because("There is no photo %s: GET /desk/v1/media lists those there are", id);
    }
}
