// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Rows;
import news.verbatim.story.Caption;

/** Every use of a photo in the desk's working copies. */
@ApplicationScoped
public class Captions implements PanacheRepositoryBase<CaptionRow, UUID> {

    private static final Rows<CaptionRow> ROWS = new Rows<>("caption", CaptionRow.class);
    private static final Rows<DepictedRow> DEPICTED = new Rows<>("caption_depicted", DepictedRow.class);

    /** What stands in an article now, after something else stood there. */
    void written(UUID article, List<Caption> before, List<Caption> after) {
        if (before.equals(after)) return;
        var database = getSession();
        ROWS.replace(database, article, before, Rows.of(after, (caption, i) -> new CaptionRow(article, i, caption)));
        DEPICTED.insert(
                database,
                Rows.within(after, Caption::depicted, (caption, who, i) -> DepictedRow.of(caption.id(), i, who)));
    }
}
