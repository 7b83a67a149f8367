// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that cannot be changed; an absent one is empty, and a null inside is kept for the checks to point at. */
final class Lists {

    private Lists() {}

    static <T> List<T> frozen(@Nullable List<T> list) {
        return list == null
                ? List.of()
                : Collections.unmodifiableList(list.stream().toList());
    }
}
