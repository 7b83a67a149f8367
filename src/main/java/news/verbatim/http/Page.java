// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One stretch of a list, and where to go on from. */
public record Page<T>(List<T> items, Place page) {

    /** How many were asked for, and the cursors of the stretches after and before; null where there is none. */
    @Schema(description = "How many were asked for, and the cursors of the pages after and before")
    public record Place(
            int limit, @Nullable String next, @Nullable String prev) {}

    /** All of a list that has an end by itself. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(List.copyOf(items), new Place(Math.max(1, items.size()), null, null));
    }
}
