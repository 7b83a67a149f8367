// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.verbatim.http.Known;
import news.verbatim.http.Removal;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import news.verbatim.picture.Said;

/** Every photo the newsroom knows. */
@ApplicationScoped
public class Assets implements PanacheRepositoryBase<Asset, UUID> {

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
        var found = list("from Asset a left join fetch a.depicted where a.id in ?1", ids);
        found.forEach(Asset::renditions); // for all of them at once, while they can be asked for
        return found.stream().collect(Collectors.toMap(Asset::id, Function.identity(), (same, _) -> same));
    }

    public Set<UUID> among(Collection<UUID> ids) {
        return Known.among(getSession(), "select id from asset where id = any (:ids)", ids);
    }

    public Asset create(AssetDraft draft, String by) {
        Takedown.orRefuse(null, draft);
        Cast.known(draft, getSession());
        var asset = new Asset(draft, Beside.NOTHING, null, clock.instant(), by);
        persist(asset);
        return asset;
    }

    /** A photo with its file, and what that says of itself as JSON. */
    Asset create(AssetDraft draft, AssetFile file, Said said, String by) {
        Takedown.orRefuse(null, draft);
        Cast.known(draft, getSession());
        var asset = new Asset(draft, Beside.of(said), file, clock.instant(), by);
        persistAndFlush(asset);
        getSession()
                .createNativeMutationQuery("insert into asset_said (asset, said) values (:id, cast(:said as jsonb))")
                .setParameter("id", asset.id())
                .setParameter("said", Plain.json(said))
                .executeUpdate();
        return asset;
    }

    Optional<Asset> withFile(String sha256) {
        return find("file.sha256", sha256).firstResultOptional();
    }

    /** Whether any photo has this file, or a size that is in it. */
    boolean name(String sha256) {
        return getSession()
                .createNativeQuery(
                        "select exists (select from asset where file_sha256 = :file) or exists (select from rendition where sha256 = :file)",
                        Boolean.class)
                .setParameter("file", sha256)
                .getSingleResult();
    }

    /** A file that is kept, and whether it was found damaged before. */
    record Stored(UUID asset, String sha256, boolean original, boolean damaged) {}

    /** All files of some photos, by the photos' ids, after this one. */
    List<Stored> files(UUID after) {
        return getSession()
                .createNativeQuery("""
                        with batch as (
                            select id, file_sha256, damaged_at is not null as damaged from asset
                            where id > :after and file_sha256 is not null order by id limit 100)
                        select id as asset, file_sha256 as sha256, true as original, damaged from batch
                        union all
                        select r.asset, r.sha256, false, false from batch join rendition r on r.asset = batch.id
                        order by asset""", Stored.class)
                .setParameter("after", after)
                .getResultList();
    }

    /** Those of them that have a file, of which readers get nothing: no size can be made, or the file itself is not for them. */
    public Set<UUID> unseen(Collection<Asset> some) {
        var bare = some.stream()
                .filter(asset -> asset.file() != null && asset.developed() != null)
                .filter(asset -> asset.renditions().stream().noneMatch(Rendition::isWhole))
                .map(Asset::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (bare.isEmpty()) return Set.of();
        var seen = getSession()
                .createNativeQuery("select asset from reader_file where asset in (:ids) and name = 'file'", UUID.class)
                .setParameterList("ids", bare)
                .getResultList();
        seen.forEach(bare::remove);
        return Set.copyOf(bare);
    }

    /** Which sizes the site wants, as JSON. */
    String renditionSettings() {
        return getSession()
                .createNativeQuery("select details from site", String.class)
                .getSingleResult();
    }

    /** What its file says of itself; empty for a photo without one. */
    Optional<String> said(UUID id) {
        return getSession()
                .createNativeQuery("select cast(said as text) from asset_said where asset = :id", String.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    private Beside beside(Asset asset) {
        return said(asset.id())
                .map(said -> Beside.of(StoredJson.read(said, Said.class)))
                .orElse(Beside.NOTHING);
    }

    void rewrite(Asset asset, AssetDraft draft, String by) {
        Cast.known(draft, getSession());
        FileSize.orRefuse(asset, draft);
        Takedown.orRefuse(asset, draft);
        var words = !Objects.equals(draft.text(), asset.text()) || !Objects.equals(draft.alt(), asset.alt());
        if (asset.rewrite(draft, beside(asset), clock.instant(), by)) changes.fire(new AssetChanged(asset.id(), words));
    }

    void takeDown(Asset asset, TakedownDraft draft, String by) {
        if (asset.takeDown(draft, beside(asset), clock.instant(), by))
            changes.fire(new AssetChanged(asset.id(), false));
    }

    /** Until this transaction ends their rights stay as they are: whoever changes them waits, or is waited for. */
    public void hold(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        getSession()
                .createNativeQuery("select id from asset where id in (:ids) order by id for share", UUID.class)
                .setParameterList("ids", ids)
                .getResultList();
    }

    void remove(Asset asset) {
        if (asset.takedown() != null)
            throw Kind.IN_USE.because("The photo has been taken down: its record and its notice are kept");
        Removal.of(
                getEntityManager(), asset, "\"" + asset.id() + "\"", asset.id().toString());
    }

    private static Refusal unknown(UUID id) {
        return Kind.NOT_FOUND.because("There is no photo %s: GET /desk/v1/media lists those there are", id);
    }
}
