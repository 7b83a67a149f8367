// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.verbatim.story.Block;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** Every block in the desk's working copies. */
@ApplicationScoped
class Blocks {

    private static final Rows<BlockRow> ROWS = new Rows<>("block", BlockRow.class);

    private final EntityManager database;

    Blocks(EntityManager database) {
        this.database = database;
    }

    /** What stands in an article now, after something else stood there. */
    void written(UUID article, List<Block> before, List<Block> after) {
        if (kinds(before).equals(kinds(after))) return;
        if (!before.isEmpty()) delete(article);
        ROWS.insert(database.unwrap(Session.class), Rows.of(after, (block, i) -> BlockRow.of(article, i, block)));
    }

    private void delete(UUID article) {
        database.unwrap(Session.class)
                .createNativeMutationQuery("delete from block where article = :article")
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("article", article)
                .executeUpdate();
    }

    private static List<Map.Entry<UUID, Class<?>>> kinds(List<Block> body) {
        return body.stream()
                .<Map.Entry<UUID, Class<?>>>map(block -> Map.entry(block.id(), block.getClass()))
                .toList();
    }
}
