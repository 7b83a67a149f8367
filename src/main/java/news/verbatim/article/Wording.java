// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.verbatim.article.Difference.Op;
import news.verbatim.article.Difference.Word;

/** Compares texts word by word, for as long as that is worth the time; what is left over is told as replaced whole. */
final class Wording {

    private static final long MOST_WORK = 20_000_000; // pairs of words in one comparison: about a second at worst

    private long left = MOST_WORK;

    /** What is equal and deleted, joined, is the text before; what is equal and inserted the text after. */
    List<Word> between(String before, String after) {
        var older = words(before);
        var newer = words(after);
        var start = common(older, newer);
        var end = common(
                older.subList(start, older.size()).reversed(),
                newer.subList(start, newer.size()).reversed());
        var told = new ArrayList<Word>();
        tell(Op.EQUAL, older.subList(0, start), told);
        middle(older.subList(start, older.size() - end), newer.subList(start, newer.size() - end), told);
        tell(Op.EQUAL, older.subList(older.size() - end, older.size()), told);
        return List.copyOf(told);
    }

    private void middle(List<String> older, List<String> newer, List<Word> told) {
        var work = (long) older.size() * newer.size();
        if (work > left) {
            tell(Op.DELETE, older, told);
            tell(Op.INSERT, newer, told);
            return;
        }
        left -= work;
        var at = 0;
        for (var delta : deltas(older, newer)) {
            tell(Op.EQUAL, older.subList(at, delta.getSource().getPosition()), told);
            tell(Op.DELETE, delta.getSource().getLines(), told);
            tell(Op.INSERT, delta.getTarget().getLines(), told);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        tell(Op.EQUAL, older.subList(at, older.size()), told);
    }

    private static List<AbstractDelta<String>> deltas(List<String> older, List<String> newer) {
        return DiffUtils.diff(older, newer, new MyersDiffWithLinearSpace<String>())
                .getDeltas();
    }

    private static void tell(Op op, List<String> words, List<Word> told) {
        if (words.isEmpty()) return;
        var text = String.join("", words);
        var at = told.size();
        if (op == Op.DELETE && isAt(told, at - 1, Op.INSERT)) at--; // what went is told before what came instead
        if (isAt(told, at - 1, op))
            told.set(at - 1, new Word(op, told.get(at - 1).text() + text));
        else told.add(at, new Word(op, text));
    }

    private static boolean isAt(List<Word> told, int place, Op op) {
        return place >= 0 && told.get(place).op() == op;
    }

    private static int common(List<String> one, List<String> other) {
        var same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) same++;
        return same;
    }

    /** Words, and what stands between them: joined, the text. */
    private static List<String> words(String text) {
        var bounds = BreakIterator.getWordInstance(Locale.ROOT);
        bounds.setText(text);
        var words = new ArrayList<String>();
        var start = bounds.first();
        for (var end = bounds.next(); end != BreakIterator.DONE; start = end, end = bounds.next())
            words.add(text.substring(start, end));
        return words;
    }
}
