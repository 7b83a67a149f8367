// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts text together to lines as a browser does: any run of white space is one space, and none stands at an edge. */
final class Lines {

    private record Raw(
            int number,
            String text,
            boolean afterBlank,
            @Nullable Mount mount) {}

    private final List<Raw> done = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String before = "";
    private int number;
    private boolean space;
    private int figure;
    private boolean caption;
    private @Nullable Edge edge;
    private final List<Mount.Seam> seams = new ArrayList<>();
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
        } else if (space || edge != null && edge.parts(line.charAt(line.length() - 1), letter)) line.append(' ');
        if (edge != null) seams.add(new Mount.Seam(line.length(), edge.credit()));
        edge = null;
        before = "";
        space = false;
        line.append(letter);
    }

    /** Words that stand before the next text of this line, if any comes. */
    void before(String words) {
        end();
        before = words;
    }

    /** From here on lines stand in this figure, or in none where it is nought. */
    void mount(int figure, boolean caption) {
        end();
        this.figure = figure;
        this.caption = caption;
    }

    /** In a figure an element begins or ends within its line. */
    void edge(boolean credit) {
        edge = new Edge(credit || edge != null && edge.credit());
    }

    boolean isBegun() {
        return !line.isEmpty();
    }

    /** Cells beside each other are no one word. */
    void apart() {
        space = true;
    }

    void end() {
        if (!line.toString().replace('\u00a0', ' ').isBlank()) {
            var mount = figure == 0 ? null : new Mount(figure, caption, List.copyOf(seams));
            done.add(new Raw(number, line.toString(), blank, mount));
            blank = false;
        } else if (!line.isEmpty()) blank = true;
        line.setLength(0);
        space = false;
        edge = null;
        seams.clear();
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
            lines.add(new Line(raw.number(), raw.text(), raw.afterBlank(), beforeBlank, raw.mount()));
        }
        return new Page(List.copyOf(lines));
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r' || letter == '\f';
    }
}
