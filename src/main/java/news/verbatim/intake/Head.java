// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds, above the running text, the headline and what goes with it. */
final class Head {

    private final Sheet sheet;
    private final Times times;

    private Head(Sheet sheet, Times times) {
        this.sheet = sheet;
        this.times = times;
    }

    /** Marks the head's lines and answers where the body begins; the size of the sheet where there is none. */
    static Found in(Sheet sheet, Times times) {
        var head = new Head(sheet, times);
        var body = head.bodyStart();
        var headline = head.headline(body);
        Bylines byline = null;
        if (headline >= 0) {
            sheet.mark(headline, Part.HEADLINE);
            byline = new Trimmings(sheet, times, headline, body).mark();
        }
        return new Found(headline, body, byline);
    }

    record Found(int headline, int bodyStart, @Nullable Bylines byline) {}

    /** The first running text behind the last line that names authors or a time, one standfirst apart. */
    private int bodyStart() {
        var prose = proses();
        if (prose.isEmpty()) return sheet.size();
        var first = prose.getFirst();
        var second = prose.size() > 1 ? prose.get(1) : sheet.size();
        if (prose.size() > 2 && hasTitleBefore(first) && (isMetaBetween(first, second) || isTucked(first, second)))
            return second;
        return first;
    }

    private List<Integer> proses() {
        var found = new ArrayList<Integer>();
        for (var i = 0; i < sheet.size() && found.size() < 4; i++) {
            if (sheet.isOpen(i) && Prose.is(sheet.at(i)) && Bylines.of(sheet.text(i)) == null) found.add(i);
        }
        return found;
    }

    private boolean hasTitleBefore(int prose) {
        for (var i = 0; i < prose; i++) if (sheet.isOpen(i) && sheet.at(i).words() >= 3) return true;
        return false;
    }

    private boolean isMetaBetween(int first, int second) {
        for (var i = first + 1; i < second; i++) {
            if (times.isAt(i)) return true;
            if (!sheet.isOpen(i)) {
                if (sheet.is(i, Part.CAPTION) && !hasMetaBefore(first) && sheet.isAttached(first)) return true;
                continue;
            }
            if (Bylines.of(sheet.text(i)) != null) return true;
            if (Bylines.bare(sheet.text(i)) != null
                    && (sheet.isAttached(i) || times.isAt(i + 1) && sheet.isAttached(i + 1))) return true;
        }
        return false;
    }

    private boolean hasMetaBefore(int i) {
        for (var j = 0; j < i; j++) {
            if (times.isAt(j) || sheet.isOpen(j) && Bylines.of(sheet.text(j)) != null) return true;
        }
        return false;
    }

    /** Directly below a title, while the next paragraph stands apart. */
    private boolean isTucked(int first, int second) {
        return sheet.isAttached(first)
                && sheet.isOpen(first - 1)
                && !Prose.is(sheet.at(first - 1))
                && Bylines.of(sheet.text(first - 1)) == null
                && second < sheet.size()
                && !sheet.isAttached(second)
                && sheet.at(first).beforeBlank();
    }

    private int headline(int body) {
        var words = bodyStems(body);
        var best = -1.0;
        var at = -1;
        for (var i = 0; i < body; i++) {
            if (!sheet.isOpen(i) || Bylines.of(sheet.text(i)) != null) continue;
            var score = Headlines.score(sheet, i, words, times);
            // a standfirst speaks of the same things as its headline and stands below it
            if (score > best + (at < 0 ? 0 : 1.2)) {
                best = score;
                at = i;
            }
        }
        return best >= Headlines.ENOUGH ? at : -1;
    }

    private Set<String> bodyStems(int body) {
        var text = new StringBuilder();
        for (var i = body; i < sheet.size() && text.length() < 20_000; i++) {
            if (sheet.isOpen(i) && Prose.is(sheet.at(i)))
                text.append(' ')
                        .append(
                                sheet.at(i).folded(),
                                0,
                                Math.min(20_000, sheet.at(i).folded().length()));
        }
        return Similar.stems(text.toString());
    }
}
