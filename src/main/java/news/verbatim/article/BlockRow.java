// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import news.verbatim.story.Block;

/** Whose a block is, so that no id is used in two articles. */
@Entity
@Table(name = "block")
public class BlockRow {

    @Id
    private UUID id;

    private UUID article;
    private int position;
    private String type;

    @SuppressWarnings("NullAway.Init")
    protected BlockRow() {}

    BlockRow(UUID article, int position, Block block) {
        this.id = block.id();
        this.article = article;
        this.position = position;
        this.type = block.getClass().getSimpleName();
    }

    public UUID id() {
        return id;
    }

    public UUID article() {
        return article;
    }
}
