// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Comparator;
import java.util.Map;
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

    /** The first with a day that is neither a mere update nor today's date in the masthead; null where none is. */
    @Nullable
    Integer chosen(Sheet sheet, int bodyStart) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().printed().dated())
                .min(Comparator.comparing((Map.Entry<Integer, TimeLine> e) -> e.getKey() > bodyStart)
                        .thenComparing(e -> e.getValue().masthead())
                        .thenComparing(e -> TimeLine.isUpdateOnly(sheet.at(e.getKey())))
                        .thenComparing(e -> e.getValue().printed().date() == null)
                        .thenComparing(e -> e.getValue().printed().time() == null)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The line attached to a day that prints its hour; null where none does. */
    @Nullable
    Integer hourOf(Sheet sheet, int day) {
        for (var i : new int[] {day + 1, day - 1}) {
            if (!isAt(i) || at(i).printed().dated() || at(day).printed().time() != null) continue;
            if (sheet.isAttached(Math.max(i, day))) return i;
        }
        return null;
    }

    boolean isSame(int i, int other) {
        return at(i).text().equals(at(other).text());
    }
}
