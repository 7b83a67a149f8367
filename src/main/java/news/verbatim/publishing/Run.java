// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import news.verbatim.story.Mark;
import news.verbatim.story.Ruler;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Text between two places where anything starts or ends, so that no frontend has to count characters. */
@Schema(
        name = "Run",
        description = "Text between two places where anything starts or ends; joined, the runs of a text are the text")
record Run(String text, List<Mark.Type> marks, @Nullable String href, List<UUID> attributions) {

    /** Words of a quotation within a text: whose, and from where to where in code points. */
    record Said(UUID attribution, int start, int end) {}

    /**
     * The text cut at every start and end; joined, the runs are the text. {@code offset} is where this text begins within
     * the block whose positions the marks and quotations count.
     */
    static List<Run> cut(String text, int offset, List<Mark> marks, List<Said> said) {
        var ruler = new Ruler(text);
        var length = ruler.length();
        var cuts = new TreeSet<>(List.of(0, length));
        marks.forEach(mark -> addInside(cuts, mark.start() - offset, mark.end() - offset, length));
        said.forEach(quote -> addInside(cuts, quote.start() - offset, quote.end() - offset, length));
        var runs = new ArrayList<Run>();
        var from = 0;
        for (int to : cuts.tailSet(1)) {
            runs.add(run(ruler.slice(from, to), from + offset, to + offset, marks, said));
            from = to;
        }
        return List.copyOf(runs);
    }

    private static void addInside(TreeSet<Integer> cuts, int start, int end, int length) {
        if (start > 0 && start < length) cuts.add(start);
        if (end > 0 && end < length) cuts.add(end);
    }

    private static Run run(String text, int start, int end, List<Mark> marks, List<Said> said) {
        var over = marks.stream()
                .filter(mark -> mark.start() <= start && mark.end() >= end)
                .toList();
        var link = over.stream()
                .filter(mark -> mark.type() == Mark.Type.LINK)
                .findFirst()
                .map(Mark::href);
        var quotes = said.stream()
                .filter(quote -> quote.start() <= start && quote.end() >= end)
                .map(Said::attribution)
                .distinct()
                .toList();
        return new Run(text, over.stream().map(Mark::type).toList(), link.orElse(null), quotes);
    }
}
