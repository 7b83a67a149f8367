// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who shares seats and quotas: those who work at the desk, and those who read. */
enum Area {
    DESK,
    CONTENT;

    static Optional<Area> of(@Nullable String path) {
        if (path == null) return Optional.empty();
        if (path.startsWith("/desk/") || path.startsWith("/access/")) return Optional.of(DESK);
        return path.startsWith("/content/") ? Optional.of(CONTENT) : Optional.empty();
    }
}
