// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import java.util.UUID;
import news.verbatim.story.Caption;
import org.jspecify.annotations.Nullable;

/** Somebody whom a caption says a photo shows, as a row. */
record DepictedRow(
        UUID caption,
        int position,
        @Nullable UUID speaker,
        String name,
        @Nullable String roleAsGiven) {

    static DepictedRow of(UUID caption, int position, Caption.Depicted person) {
        return new DepictedRow(caption, position, person.speaker(), person.name(), person.roleAsGiven());
    }
}
