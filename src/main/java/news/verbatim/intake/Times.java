// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lines of a page that print a time, and which of them says when the article appeared. */
final class Times {

    private final TreeMap<Integer, TimeLine> found = new TreeMap<>();

    static Times in(Sheet sheet, boolean monthFirst) {
        var times = new Times();
        for (var i = 0; i < sheet.size(); i++) {
            var part = sheet.part(i);
            if (part != Part.OPEN && part != Part.FURNITURE) continue;
            var line = TimeLine.of(sheet.at(i), monthFirst);
            if (line == null) continue;
            times.found.put(i, line);
            sheet.mark(i, Part.TIME);
        }
        return times;
    }

    boolean isAt(int i) {
        return found.containsKey(i);
    }

    TimeLine at(int i) {
        return found.get(i);
    }

    /** The first with a day that is not a mere update; null where none is. */
    @Nullable
    Integer chosen(Sheet sheet, int bodyStart) {
        Integer best = null;
        for (var entry : found.entrySet()) {
            if (entry.getValue().printed().date() == null) continue;
            if (best == null) best = entry.getKey();
            else if (TimeLine.isUpdateOnly(sheet.at(best))
                    && !TimeLine.isUpdateOnly(sheet.at(entry.getKey()))
                    && entry.getKey() < bodyStart) best = entry.getKey();
        }
        return best;
    }

    boolean isSame(int i, int other) {
        return at(i).text().equals(at(other).text());
    }
}
