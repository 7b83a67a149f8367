// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the quotation marks of a passage and which of them belong together. Read once, from left to right. */
final class Pairs {

    private static final Map<Character, String> CLOSERS = Map.ofEntries(
            Map.entry('“', "”\""),
            Map.entry('„', "“”\""),
            Map.entry('”', "”"),
            Map.entry('"', "\"”"),
            Map.entry('«', "»"),
            Map.entry('»', "«"),
            Map.entry('‹', "›"),
            Map.entry('›', "‹"),
            Map.entry('‘', "’"),
            Map.entry('‚', "‘’"),
            Map.entry('\'', "'"),
            Map.entry('「', "」"),
            Map.entry('『', "』"));
    private static final String MARKS = "“”„\"«»‹›‘’‚'`「」『』";
    private static final String SINGLE = "‘‚'";

    private final Surroundings near;
    private final String text;
    private final int to;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<Pair> found = new ArrayList<>();

    private Pairs(Passage passage) {
        this.text = passage.sheet().text();
        this.to = passage.to();
        this.near = new Surroundings(text, passage.from(), to, passage.place() == Passage.Place.HEADLINE);
    }

    /** The outermost pairs in reading order; marks within marks are part of what is said. */
    static List<Pair> in(Passage passage) {
        var pairs = new Pairs(passage);
        for (var i = passage.from(); i < passage.to(); i++)
            if (MARKS.indexOf(pairs.text.charAt(i)) >= 0) i += pairs.read(i) - 1;
        pairs.leftOpen(passage.from());
        return pairs.outermost();
    }

    /** How many letters the mark is wide: two single ones may stand for a double one. */
    private int read(int at) {
        var wide = near.width(at);
        var mark = mark(at);
        var opener = closing(mark);
        if (opener != null && near.mayClose(mark, at, wide)) {
            while (!open.peek().equals(opener)) open.pop();
            add(open.pop(), at, at + wide, true);
        } else if (CLOSERS.containsKey(mark) && near.mayOpen(mark, at, wide)) {
            // The same mark opened before and never closed: most likely its other half was forgotten.
            if (!open.isEmpty()) open.removeIf(before -> mark(before) == mark);
            open.push(at);
        }
        return wide;
    }

    private char mark(int at) {
        return near.width(at) == 2 ? '"' : text.charAt(at);
    }

    private @Nullable Integer closing(char mark) {
        for (var at : open) if (CLOSERS.get(mark(at)).indexOf(mark) >= 0) return at;
        return null;
    }

    private void leftOpen(int start) {
        while (!open.isEmpty()) {
            int at = open.removeLast();
            var single = SINGLE.indexOf(mark(at)) >= 0;
            if (single && (at != start || !Character.isUpperCase(text.charAt(Math.min(at + 1, to - 1))))) continue;
            add(at, to, to, false);
            return;
        }
    }

    private void add(int at, int close, int end, boolean closed) {
        var from = Math.min(at + near.width(at), close);
        var last = close;
        while (from < last && Surroundings.blank(text.charAt(from))) from++;
        while (from < last && Surroundings.blank(text.charAt(last - 1))) last--;
        var says = text.substring(from, last).codePoints().anyMatch(Character::isLetterOrDigit);
        if (says) found.add(new Pair(at, from, last, end, closed, mark(at)));
    }

    private List<Pair> outermost() {
        found.sort(Comparator.comparingInt(Pair::open));
        var outer = new ArrayList<Pair>();
        for (var pair : found) if (outer.isEmpty() || !outer.getLast().holds(pair)) outer.add(pair);
        return outer;
    }
}
