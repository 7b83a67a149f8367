// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;
import java.util.List;

/** A page on which the reader notes down, line by line, what each one is. */
final class Sheet {

    private final List<Line> lines;
    private final Part[] parts;

    Sheet(Page page) {
        lines = page.lines();
        parts = new Part[lines.size()];
        Arrays.fill(parts, Part.OPEN);
    }

    int size() {
        return lines.size();
    }

    Line at(int i) {
        return lines.get(i);
    }

    String text(int i) {
        return lines.get(i).text();
    }

    Part part(int i) {
        return parts[i];
    }

    boolean is(int i, Part part) {
        return i >= 0 && i < parts.length && parts[i] == part;
    }

    boolean isOpen(int i) {
        return is(i, Part.OPEN);
    }

    void mark(int i, Part part) {
        parts[i] = part;
    }

    /** Whether no blank line parts this line from the one before. */
    boolean isAttached(int i) {
        return i > 0 && !lines.get(i).afterBlank();
    }

    /** The next line from here on that is still open, or the end. */
    int nextOpen(int from) {
        var i = from;
        while (i < parts.length && parts[i] != Part.OPEN) i++;
        return i;
    }

    int first(Part part) {
        return Arrays.asList(parts).indexOf(part);
    }
}
