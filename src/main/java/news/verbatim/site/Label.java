// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What a section and a tag have in common: a slug that stays, a name and a place among the others. */
@Embeddable
public class Label {

    private String slug;
    private String name;
    private int sortOrder;
    private int revision = 1;
    private Instant updatedAt;
    private String updatedBy;

    protected Label() {}

    Label(LabelDraft draft, Instant now, String by) {
        slug = draft.slug();
        name = draft.name();
        sortOrder = draft.order();
        updatedAt = now;
        updatedBy = by;
    }

    /** Says whether anything changed. */
    boolean rewrite(LabelDraft draft, Instant now, String by) {
        if (draft.equals(draft())) return false;
        name = draft.name();
        sortOrder = draft.order();
        revision++;
        updatedAt = now;
        updatedBy = by;
        return true;
    }

    LabelDraft draft() {
        return new LabelDraft(slug, name, sortOrder);
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    int order() {
        return sortOrder;
    }

    int revision() {
        return revision;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String updatedBy() {
        return updatedBy;
    }
}
