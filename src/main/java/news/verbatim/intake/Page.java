// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;

/** A page as lines; the blank ones are gone, but each line knows whether it had one beside it. */
record Page(List<Line> lines) {

    static Page of(String text) {
        var whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        var raw = new ArrayList<String>();
        for (var from = 0; from <= whole.length(); ) {
            var end = whole.indexOf('\n', from);
            var to = end < 0 ? whole.length() : end;
            var cut = to > from && whole.charAt(to - 1) == '\r' ? to - 1 : to; // a line end of Windows is no text
            raw.add(whole.substring(from, cut));
            from = to + 1;
        }
        var lines = new ArrayList<Line>();
        for (var i = 0; i < raw.size(); i++) {
            if (raw.get(i).isBlank()) continue;
            var after = i == 0 || raw.get(i - 1).isBlank();
            var before = i == raw.size() - 1 || raw.get(i + 1).isBlank();
            lines.add(new Line(i + 1, raw.get(i), after, before));
        }
        return new Page(List.copyOf(lines));
    }
}
