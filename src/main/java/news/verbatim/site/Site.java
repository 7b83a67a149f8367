// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import news.verbatim.http.Versioned;
import org.jspecify.annotations.Nullable;

/** The publication itself. There is one. */
@Entity
public class Site implements Versioned {

    static final short ONLY = 1;
    private static final String DEFAULT_NAME = "Verbatim";

    @Id
    private short id = ONLY;

    private String name;
    private @Nullable String baseUrl;
    private String defaultLanguage;
    private String timeZone;
    private boolean approvalRequired;

    @Convert(converter = DetailsText.class)
    private Details details;

    private int revision;
    private Instant updatedAt;
    private String updatedBy;

    protected Site() {}

    /** Says whether anything changed. */
    boolean rewrite(SiteDraft draft, Instant now, String by) {
        if (draft.equals(draft())) return false;
        name = draft.name();
        baseUrl = draft.baseUrl();
        defaultLanguage = draft.defaultLanguage();
        timeZone = draft.timeZone();
        approvalRequired = draft.approvalRequired();
        details = draft.details();
        revision++;
        updatedAt = now;
        updatedBy = by;
        return true;
    }

    /** The site with what an imported page says of its publication, only where nothing was said yet. */
    SiteDraft filledFrom(@Nullable String name, List<Newsletter> newsletters, List<Profile> profiles) {
        var named = name != null && this.name.equals(DEFAULT_NAME) ? name : this.name;
        var filled = details.filledFrom(newsletters, profiles);
        return new SiteDraft(named, baseUrl, defaultLanguage, timeZone, approvalRequired, filled);
    }

    SiteDraft draft() {
        return new SiteDraft(name, baseUrl, defaultLanguage, timeZone, approvalRequired, details);
    }

    public String name() {
        return name;
    }

    public @Nullable String baseUrl() {
        return baseUrl;
    }

    public String defaultLanguage() {
        return defaultLanguage;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public boolean approvalRequired() {
        return approvalRequired;
    }

    public List<Newsletter> newsletters() {
        return details.newsletters();
    }

    public List<Profile> profiles() {
        return details.profiles();
    }

    /** The countries whose readers it serves; anywhere when empty. */
    public List<String> territories() {
        return details.territories();
    }

    /** Whether apps read the same articles. */
    public boolean apps() {
        return details.apps();
    }

    @Override
    public int revision() {
        return revision;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public String updatedBy() {
        return updatedBy;
    }
}
