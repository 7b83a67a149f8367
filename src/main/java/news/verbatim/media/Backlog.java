// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The photos whose sizes are still to be made. */
@ApplicationScoped
class Backlog {

    private static final String STALE = """
            update asset set developed = null
            where developed <> :recipe and developed <> :none and not starts_with(developed, :none || ':')""";

    private final Assets assets;

    Backlog(Assets assets) {
        this.assets = assets;
    }

    /** Some of those whose sizes are still to be made; where another recipe than theirs is the one of today, all are. */
    List<UUID> undeveloped(String recipe) {
        assets.getSession()
                .createNativeMutationQuery(STALE)
                .setParameter("recipe", recipe)
                .setParameter("none", AssetFile.IMPOSSIBLE)
                .executeUpdate();
        return assets.getSession()
                .createNativeQuery(
                        "select id from asset where file_sha256 is not null and developed is null order by id limit 100",
                        UUID.class)
                .getResultList();
    }

    /** The same for these of them alone, at once. */
    void renew(Collection<UUID> ids, String recipe) {
        if (ids.isEmpty()) return;
        assets.getSession()
                .createNativeMutationQuery(STALE + " and id in (:ids)")
                .setParameter("recipe", recipe)
                .setParameter("none", AssetFile.IMPOSSIBLE)
                .setParameterList("ids", ids)
                .executeUpdate();
    }

    /** Those of them whose sizes are still to be made. */
    List<UUID> awaited(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return assets.getSession()
                .createNativeQuery(
                        "select id from asset where id in (:ids) and file_sha256 is not null and developed is null order by id",
                        UUID.class)
                .setParameterList("ids", ids)
                .getResultList();
    }
}
