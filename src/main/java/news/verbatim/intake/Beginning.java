// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;

/** Finds the line at which the running text of a page begins. */
final class Beginning {

    /** How many lines around a line can have to do with it: a long page must not take long for that. */
    static final int NEAR = 60;

    private static final int FAR = 300;

    private final Sheet sheet;
    private final Times times;

    Beginning(Sheet sheet, Times times) {
        this.sheet = sheet;
        this.times = times;
    }

    /** The running text behind the last line that names authors or a time; what stands before that is a standfirst. */
    int line() {
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
        for (var i = first + 1; i < Math.min(second, first + NEAR); i++) {
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
        for (var j = i + 1; j < Math.min(sheet.size(), i + FAR); j++) {
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
}
