// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import news.verbatim.http.Removal;

/** The departments of the publication. */
@ApplicationScoped
public class Sections implements Labels<Section> {

    private final Clock clock;

    Sections(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String noun() {
        return "section";
    }

    Section create(LabelDraft draft, String by) {
        return add(new Section(draft, clock.instant(), by));
    }

    /** Says whether anything changed. */
    boolean rewrite(Section section, LabelDraft draft, String by) {
        return section.label().rewrite(draft, clock.instant(), by);
    }

    void remove(Section section) {
        Removal.of(getEntityManager(), section, "\"section\":\"" + section.slug() + "\"", section.slug());
    }
}
