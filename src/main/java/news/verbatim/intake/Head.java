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

    /** The running text behind the last line that names authors or a time; what stands before that is a standfirst. */
    private int bodyStart() {
        var prose = proses();
        // a headline may be a sentence too
        while (prose.size() > 2
                && !hasTitleBefore(prose.getFirst())
                && sheet.at(prose.getFirst()).length() <= 150) prose.removeFirst();
        if (prose.isEmpty()) return sheet.size();
        var start = 0;
        for (var k = 0; k + 2 < prose.size() && k < 3; k++)
            if (isMetaBetween(prose.get(k), prose.get(k + 1))) start = k + 1;
        if (start == 0 && prose.size() > 2 && hasTitleBefore(prose.getFirst()) && isTucked(prose.get(0), prose.get(1)))
            start = 1;
        return prose.get(start);
    }

    private List<Integer> proses() {
        var found = new ArrayList<Integer>();
        for (var i = 0; i < sheet.size() && found.size() < 6; i++) {
            if (sheet.isOpen(i) && Prose.is(sheet.at(i)) && Bylines.of(sheet.text(i)) == null) found.add(i);
        }
        return found;
    }

    private boolean hasTitleBefore(int prose) {
        for (var i = 0; i < prose; i++)
            if (sheet.isOpen(i) && sheet.at(i).words() >= 3 && !Nameplate.isOne(sheet.text(i))) return true;
        return false;
    }

    private boolean isMetaBetween(int first, int second) {
        for (var i = first + 1; i < second; i++) {
            if (times.isAt(i)) return true;
            if (sheet.is(i, Part.CAPTION) && isStandfirstAbove(first)) return true;
            if (sheet.isOpen(i) && (Bylines.of(sheet.text(i)) != null || isLoneName(i))) return true;
        }
        return false;
    }

    /** A photo parts a standfirst from the text, but only where authors and time do not stand above it. */
    private boolean isStandfirstAbove(int prose) {
        var above = prose - 1;
        while (above >= 0 && !sheet.isOpen(above) && !times.isAt(above) && !sheet.is(above, Part.CAPTION)) above--;
        var title = sheet.isOpen(above)
                && !Prose.is(sheet.at(above))
                && Bylines.of(sheet.text(above)) == null
                && sheet.at(above).words() > 3;
        return title && sheet.at(prose).length() <= 220 && Bylines.bare(sheet.text(above)) == null;
    }

    /** Authors are not spoken of in their own text; subheadings are made of its words. */
    private boolean isLoneName(int i) {
        var bare = Bylines.bare(sheet.text(i));
        if (bare == null) return false;
        var name = bare.contributors().getFirst().name();
        var last = name.substring(name.lastIndexOf(' ') + 1);
        for (var j = i + 1; j < sheet.size(); j++) {
            var bio = sheet.text(j).startsWith(name);
            if (!bio && Prose.is(sheet.at(j)) && sheet.text(j).contains(last)) return false;
        }
        return true;
    }

    /** Directly below a title, while the next paragraph stands apart. */
    private boolean isTucked(int first, int second) {
        var title = sheet.isAttached(first) && sheet.isOpen(first - 1) && !Prose.is(sheet.at(first - 1));
        if (!title || Bylines.of(sheet.text(first - 1)) != null || Bylines.bare(sheet.text(first - 1)) != null)
            return false;
        return !sheet.isAttached(second) && sheet.at(first).beforeBlank();
    }

    private int headline(int body) {
        var words = bodyStems(body);
        var best = -1.0;
        var at = -1;
        for (var i = 0; i < body; i++) {
            // the headline may stand right below a word that elsewhere heads a list of links
            if (!sheet.isOpen(i) && !sheet.is(i, Part.LINKED)
                    || Bylines.of(sheet.text(i)) != null
                    || isTitleBar(i, body)) continue;
            var score = Headlines.score(sheet, i, words, times);
            // a standfirst speaks of the same things as its headline and stands below it
            var margin = at < 0 ? 0 : sheet.at(at).words() >= 3 && best >= 4.5 ? 2 : 1;
            if (score > best + margin) {
                best = score;
                at = i;
            }
        }
        return best >= Headlines.ENOUGH ? at : -1;
    }

    /** The same as a line below it, with the publication's name behind it. */
    private boolean isTitleBar(int i, int body) {
        for (var j = i + 1; j < body; j++)
            if (sheet.isOpen(j) && sheet.at(j).words() > 2 && Titles.suffix(sheet.text(i), sheet.text(j)) != null)
                return true;
        return false;
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
