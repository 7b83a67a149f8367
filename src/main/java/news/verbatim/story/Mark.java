// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.HashMap;
import java.util.List;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stretch of text that is set apart: strong, a link, and so on. */
@Schema(description = "A stretch of a block's text that is set apart. Marks of one type may not overlap each other.")
public record Mark(
        Type type,

        @Schema(description = "Code points from the start of the block's text", examples = "0")
        Integer start,

        @Schema(description = "Code points, exclusive", examples = "7")
        Integer end,

        @Schema(description = "Only for links: http, https, mailto, tel, or an address on the same site") @Nullable
        String href) {

    public enum Type {
        STRONG,
        EMPHASIS,
        UNDERLINE,
        STRIKE,
        SUBSCRIPT,
        SUPERSCRIPT,
        CODE,
        LINK
    }

    static void check(List<Mark> marks, String text, String at, Faults faults) {
        if (marks.isEmpty() || !Rules.atMost(faults, at, marks, 2000)) return;
        var earlier = faults.count();
        var ruler = new Ruler(text);
        Rules.each(marks, at, faults, (mark, here) -> mark.check(ruler, here, faults));
        if (faults.count() == earlier) overlaps(marks, at, faults);
    }

    private void check(Ruler text, String at, Faults faults) {
        if (Rules.present(faults, at + "/type", type)) href(at, faults);
        Spans.check(text, start, end, at, faults);
    }

    private void href(String at, Faults faults) {
        if (type != Type.LINK) faults.check(href == null, at + "/href", Flaw.NOT_ALLOWED, "Only a link has an address");
        else if (Rules.present(faults, at + "/href", href)) Links.safe(faults, at + "/href", href);
    }

    private static void overlaps(List<Mark> marks, String at, Faults faults) {
        var ends = new HashMap<Type, Integer>();
        var order = java.util.stream.IntStream.range(0, marks.size())
                .boxed()
                .sorted(java.util.Comparator.comparing(i -> marks.get(i).start()))
                .toList();
        for (var i : order) {
            var mark = marks.get(i);
            var last = ends.getOrDefault(mark.type(), 0);
            faults.check(mark.start() >= last, at + "/" + i, Flaw.OVERLAP, "Two marks of one type overlap here");
            ends.put(mark.type(), Math.max(last, mark.end()));
        }
    }
}
