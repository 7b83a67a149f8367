// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import java.util.UUID;
import news.verbatim.story.Block;

/** Whose a block is, so that no id is used in two articles. */
record BlockRow(UUID id, UUID article, int position, String type) {

    static BlockRow of(UUID article, int position, Block block) {
        return new BlockRow(block.id(), article, position, block.getClass().getSimpleName());
    }
}
