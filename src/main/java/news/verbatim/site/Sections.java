// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import news.verbatim.http.Removal;

/** The departments of the publication. */
@ApplicationScoped
public class Sections implements Labels<Section> {

    private final Clock clock;
    private final Event<SectionChanged> changes;

    Sections(Clock clock, Event<SectionChanged> changes) {
        this.clock = clock;
        this.changes = changes;
    }

    @Override
    public String noun() {
        return "section";
    }

    public Section create(LabelDraft draft, String by) {
        var section = add(new Section(draft, clock.instant(), by));
        changes.fire(new SectionChanged(section.slug()));
        return section;
    }

    void rewrite(Section section, LabelDraft draft, String by) {
        if (section.label().rewrite(draft, clock.instant(), by)) changes.fire(new SectionChanged(section.slug()));
    }

    void remove(Section section) {
        Removal.of(getEntityManager(), section, "\"section\":\"" + section.slug() + "\"", section.slug());
        changes.fire(new SectionChanged(section.slug()));
    }
}
