// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Segment;
import org.jspecify.annotations.Nullable;

/** One anchored stretch of words, as a row. */
@Embeddable
public class SegmentRow {

    private String role;

    @Column(name = "target_kind")
    private String targetKind;

    private @Nullable UUID target;
    private int begins;
    private int ends;
    private String exact;
    private String prefix;
    private String suffix;

    @SuppressWarnings("NullAway.Init")
    protected SegmentRow() {}

    SegmentRow(Segment segment) {
        var where = segment.target();
        this.role = Flaw.wire(segment.role());
        this.targetKind = kind(where);
        this.target = where.block() != null ? where.block() : where.caption();
        this.begins = segment.start();
        this.ends = segment.end();
        this.exact = segment.exact();
        this.prefix = segment.prefix();
        this.suffix = segment.suffix();
    }

    private static String kind(Segment.Target target) {
        if (target.block() != null) return "block";
        return target.caption() != null ? "caption" : "headline";
    }
}
