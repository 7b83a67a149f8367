// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;

/** Puts text together to lines as a browser does: any run of white space is one space, and none stands at an edge. */
final class Lines {

    private record Raw(int number, String text, boolean afterBlank) {}

    private final List<Raw> done = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String before = "";
    private int number;
    private boolean space;
    private boolean blank = true;

    /** Text that begins in this line of the source. */
    void add(String text, int from, boolean asItIs) {
        var at = from;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\n') at++;
            if (letter == '\n' && asItIs) end();
            else if (isSpace(letter)) space = true;
            else put(letter, at);
        }
    }

    private void put(char letter, int at) {
        if (line.isEmpty()) {
            number = Math.max(1, at);
            line.append(before);
        } else if (space) line.append(' ');
        before = "";
        space = false;
        line.append(letter);
    }

    /** Words that stand before the next text of this line, if any comes. */
    void before(String words) {
        end();
        before = words;
    }

    /** Cells beside each other are no one word. */
    void apart() {
        space = true;
    }

    void end() {
        if (!line.toString().replace('\u00a0', ' ').isBlank()) {
            done.add(new Raw(number, line.toString(), blank));
            blank = false;
        } else if (!line.isEmpty()) blank = true;
        line.setLength(0);
        space = false;
    }

    void gap() {
        end();
        blank = true;
    }

    Page page() {
        gap();
        var lines = new ArrayList<Line>();
        for (var i = 0; i < done.size(); i++) {
            var raw = done.get(i);
            var beforeBlank = i + 1 == done.size() || done.get(i + 1).afterBlank();
            lines.add(new Line(raw.number(), raw.text(), raw.afterBlank(), beforeBlank));
        }
        return new Page(List.copyOf(lines));
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r' || letter == '\f';
    }
}
