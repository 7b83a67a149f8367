// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Whether a photo may be handed on to others, who show it to readers of their own. */
final class Onward {

    private Onward() {}

    static boolean has(JsonNode caption) {
        return caption.at("/media/url").isTextual() && reason(caption).isEmpty();
    }

    /** Why not, where its rights or the newsroom say so. */
    static Optional<String> reason(JsonNode caption) {
        for (var why : new String[] {"/media/withheld/reason", "/media/notSyndicated/reason"})
            if (caption.at(why).isTextual()) return Optional.of(caption.at(why).asText());
        return Optional.empty();
    }
}
