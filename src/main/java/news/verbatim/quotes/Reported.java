// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.List;

/** The words of reported speech around a fragment, without what others say in between. */
final class Reported {

    private Reported() {}

    /** Fills in the clause; says whether the fragment lies within it. */
    static boolean over(
            Speech whole, List<Clauses.Piece> pieces, Near near, String speaker, Sheet sheet, Taken taken, Pair pair) {
        var spans = new ArrayList<Taken.Span>();
        for (var piece : pieces) {
            var by = piece.frame() == null || piece.frame().speaker() == null
                    ? ""
                    : piece.frame().speaker().name();
            var from = near.at(piece.first()).from();
            var to = near.at(piece.end() - 1).to();
            var holds = from <= pair.from() && pair.to() <= to;
            if (by.equals(speaker) || holds) spans.addAll(taken.free(sheet, from, to));
        }
        if (spans.stream().noneMatch(s -> s.from() <= pair.from() && pair.to() <= s.to()))
            spans.add(new Taken.Span(pair.from(), pair.to()));
        if (spans.size() > Speech.LONGEST || spans.stream().noneMatch(s -> sheet.whole(s.from(), s.to()))) return false;
        spans.removeIf(s -> !sheet.whole(s.from(), s.to()) || blank(sheet, s));
        spans.forEach(s -> whole.says(sheet, s.from(), s.to()));
        return spans.stream().anyMatch(s -> s.from() <= pair.from() && pair.to() <= s.to());
    }

    private static boolean blank(Sheet sheet, Taken.Span span) {
        return sheet.text().substring(span.from(), span.to()).codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
