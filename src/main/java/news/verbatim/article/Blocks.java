// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.verbatim.http.Rows;
import news.verbatim.story.Block;
import org.hibernate.Session;

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
        var rows = Rows.of(after, (block, i) -> BlockRow.of(article, i, block));
        ROWS.replace(database.unwrap(Session.class), article, before, rows);
    }

    private static List<Map.Entry<UUID, Class<?>>> kinds(List<Block> body) {
        return body.stream()
                .<Map.Entry<UUID, Class<?>>>map(block -> Map.entry(block.id(), block.getClass()))
                .toList();
    }
}
