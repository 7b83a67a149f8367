// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Nearest;
import org.jspecify.annotations.Nullable;

/** What the items of a list show of an article: its card, what was asked for beside it, or single fields. */
record Include(List<String> paths) {

    static final List<String> PARTS = List.of("body", "attributions", "captions", "speakers", "related");

    /** Nothing chosen: the card as it was printed. */
    static Include of(@Nullable String fields, @Nullable String include) {
        if (fields == null && include == null) return new Include(List.of());
        var paths = new LinkedHashSet<String>();
        if (fields == null) paths.addAll(Shape.CARD.names().keySet());
        else paths.addAll(List.of(fields.split(",", -1)));
        if (include != null) paths.addAll(parts(include));
        return new Include(List.copyOf(paths));
    }

    /** Whether the card holds everything that was asked for. */
    boolean isCard() {
        return paths.stream().allMatch(path -> Shape.CARD.names().containsKey(path.split("\\.", 2)[0]));
    }

    /** The form of a body that is shown. */
    @Nullable
    String formed(@Nullable String body) {
        if (body != null && paths.stream().noneMatch(path -> path.split("\\.", 2)[0].equals("body")))
            throw Query.bad(
                    "body", Flaw.UNKNOWN_VALUE, "is the form of the body, which a list shows with include=body");
        return body;
    }

    /** What to do with each printed card, or with each document. */
    UnaryOperator<byte[]> cut(boolean ofCard) {
        if (!paths.isEmpty()) return Fields.of(paths, Shape.ARTICLE);
        if (ofCard) return card -> card;
        return Fields.of(List.copyOf(Shape.CARD.names().keySet()), Shape.ARTICLE);
    }

    private static Set<String> parts(String include) {
        var parts = new LinkedHashSet<>(
                Arrays.stream(include.split(",", -1)).map(String::strip).toList());
        for (var part : parts)
            if (!PARTS.contains(part))
                throw Query.bad(
                        "include", Flaw.UNKNOWN_VALUE, "takes " + String.join(", ", PARTS) + Nearest.hint(part, PARTS));
        return parts;
    }
}
