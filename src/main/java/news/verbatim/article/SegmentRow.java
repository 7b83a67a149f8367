// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import java.util.UUID;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Segment;
import org.jspecify.annotations.Nullable;

/** One anchored stretch of words, as a row. */
record SegmentRow(
        UUID attribution,
        int position,
        String role,
        String targetKind,
        @Nullable UUID target,
        int begins,
        int ends,
        String exact,
        String prefix,
        String suffix) {

    static SegmentRow of(UUID attribution, int position, Segment segment) {
        var where = segment.target();
        return new SegmentRow(
                attribution,
                position,
                Flaw.wire(segment.role()),
                kind(where),
                where.block() != null ? where.block() : where.caption(),
                segment.start(),
                segment.end(),
                segment.exact(),
                segment.prefix(),
                segment.suffix());
    }

    private static String kind(Segment.Target target) {
        if (target.block() != null) return "block";
        return target.caption() != null ? "caption" : "headline";
    }
}
