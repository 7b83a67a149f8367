// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import news.verbatim.http.Removal;

/** The words that tie articles together. */
@ApplicationScoped
public class Tags implements Labels<Tag> {

    // two articles that bring up the same new tag at once share it
    private static final String ONE_AT_A_TIME = "select cast(pg_advisory_xact_lock(hashtext('tag_slug_key')) as text)";

    private final Clock clock;
    private final Event<TagChanged> changes;

    Tags(Clock clock, Event<TagChanged> changes) {
        this.clock = clock;
        this.changes = changes;
    }

    @Override
    public String noun() {
        return "tag";
    }

    /** A tag that came up in an article: it stands first until an editor says where. */
    public Tag create(String slug, String name, String by) {
        getSession().createNativeQuery(ONE_AT_A_TIME, String.class).getSingleResult();
        return find(slug).orElseGet(() -> create(new LabelDraft(slug, name, null), by));
    }

    public Tag create(LabelDraft draft, String by) {
        return add(new Tag(draft, clock.instant(), by));
    }

    void rewrite(Tag tag, LabelDraft draft, String by) {
        if (tag.label().rewrite(draft, clock.instant(), by)) changes.fire(new TagChanged(tag.slug()));
    }

    void remove(Tag tag) {
        Removal.of(getEntityManager(), tag, "\"tags\":\\[[^]]*\"" + tag.slug() + "\"", tag.slug());
    }
}
