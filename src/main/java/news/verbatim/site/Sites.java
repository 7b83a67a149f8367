// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the one site is kept. */
@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, Short> {

    private final Clock clock;
    private final Event<SiteChanged> changes;

    Sites(Clock clock, Event<SiteChanged> changes) {
        this.clock = clock;
        this.changes = changes;
    }

    public Site get() {
        return findById(Site.ONLY);
    }

    /** The site, to be rewritten by nobody else until this transaction ends. */
    public Site held() {
        return findById(Site.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    public void rewrite(Site site, SiteDraft draft, String by) {
        var territories = site.territories();
        var apps = site.apps();
        if (!site.rewrite(draft, clock.instant(), by)) return;
        getEntityManager().flush(); // before others ask for it
        changes.fire(new SiteChanged(!territories.equals(site.territories()) || apps != site.apps()));
    }

    /** Takes over what an imported page says of its publication, only where nothing was said yet. */
    public void fillFrom(@Nullable String name, List<Newsletter> newsletters, List<Profile> profiles, String by) {
        var site = held();
        rewrite(site, site.filledFrom(name, newsletters, profiles), by);
    }
}
