// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.List;

/** What a paragraph says behind a dash, where the language sets speech so: “—Esperamos —dijo Moll—. Ya llegó.” */
final class Dashes {

    private static final String DASHES = "—–―";

    private final Passage passage;
    private final String text;
    private final int to;

    private Dashes(Passage passage) {
        this.passage = passage;
        this.text = passage.sheet().text();
        var line = text.indexOf('\n', passage.from());
        this.to = line < 0 || line > passage.to() ? passage.to() : line;
    }

    /** Only where a verb of saying stands within: a list may begin with dashes, too. */
    static List<Pair> in(Passage passage, Lexicon words) {
        if (passage.place() != Passage.Place.TEXT || !words.joinsNames()) return List.of();
        var dashes = new Dashes(passage);
        var from = passage.from();
        if (!dashes.dash(from)) return List.of();
        if (!dashes.blank(from + 1)) return dashes.apart(from, words);
        var whole = dashes.pair(from, from + 1, dashes.to, dashes.to);
        return Aside.in(passage, whole, words) == null ? List.of() : List.of(whole);
    }

    /** “—A —says somebody—. B”: the dash before the verb has its blank on the left, the one behind it on the right. */
    private List<Pair> apart(int opening, Lexicon words) {
        var found = new ArrayList<Pair>();
        for (var at = opening; at < to; ) {
            var verb = next(at + 1, true);
            if (verb == to && found.isEmpty() || verb < to && !says(verb, words)) return List.of();
            if (text.substring(at + 1, verb).codePoints().anyMatch(Character::isLetterOrDigit))
                found.add(pair(at, at + 1, verb, Math.min(verb + 1, to)));
            at = next(verb + 1, false);
        }
        return found;
    }

    private int next(int from, boolean before) {
        var at = from;
        while (at < to && !(dash(at) && blank(at - 1) == before && (!before || !blank(at + 1)))) at++;
        return Math.min(at, to);
    }

    private boolean says(int dash, Lexicon words) {
        var end = dash + 1;
        while (end < to && Character.isLetter(text.charAt(end))) end++;
        return words.has(Lexicon.Sense.SAY, text.substring(dash + 1, end).toLowerCase(words.locale()));
    }

    private Pair pair(int open, int first, int last, int end) {
        var from = first;
        var until = last;
        while (from < until && (blank(from) || open > passage.from() && ".,;:".indexOf(text.charAt(from)) >= 0)) from++;
        while (from < until && blank(until - 1)) until--;
        return new Pair(open, from, until, end, true, '—');
    }

    private boolean dash(int at) {
        return at < to && DASHES.indexOf(text.charAt(at)) >= 0;
    }

    private boolean blank(int at) {
        return at >= to || Surroundings.blank(text.charAt(at));
    }
}
