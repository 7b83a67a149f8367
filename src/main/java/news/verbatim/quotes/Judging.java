// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.Set;
import java.util.regex.Pattern;
import news.verbatim.story.Attribution.Kind;
import org.jspecify.annotations.Nullable;

/** Decides what words in marks are: a whole utterance, a fragment of one, or a term. */
final class Judging {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    static final int TERM = 4;
    private static final Set<String> RELATIVE = Set.of("who", "whose", "which", "where");

    private final Near near;
    private final Clauses clauses;
    private final Lexicon words;
    private final Habits habits;
    private final Naming naming;

    Judging(Near near, Clauses clauses, Lexicon words, Habits habits) {
        this.near = near;
        this.clauses = clauses;
        this.words = words;
        this.habits = habits;
        this.naming = new Naming(near, words);
    }

    /** Of words in a sentence that says who speaks. */
    Kind reported(int at, String inner, Frame frame) {
        if (term(at, inner, frame)) return Kind.TERM;
        if (frame.calls()) return Kind.PARTIAL;
        if (wholeSentence(at, inner, frame) || all(at, inner, frame)) return Kind.DIRECT;
        return Kind.PARTIAL;
    }

    /** Of words in a sentence that names no speaker; someone may have spoken before. */
    Kind unreported(int at, String inner, boolean spoken, @Nullable Pair pair) {
        var alone = alone();
        if (alone && (starts(inner) || pair != null && !pair.closed()) && (count(inner) >= TERM || ends(inner)))
            return Kind.DIRECT;
        if (starts(inner) && ends(inner) && count(inner) >= TERM && stands(at)) return Kind.DIRECT;
        if (naming.named(at) || naming.titled(inner) || !spoken || count(inner) < TERM || habits.repeated(inner))
            return Kind.TERM;
        return Kind.PARTIAL;
    }

    boolean alone() {
        for (var i = 0; i < near.size(); i++) if (near.at(i).word()) return false;
        return true;
    }

    private boolean term(int at, String inner, Frame frame) {
        if (naming.customary(at, inner, frame)
                || naming.bears(at, inner)
                || broadcast(at, inner)
                || told(at, inner, frame)) return true;
        // “in the coroner’s phrase “…””, “mit der Aufschrift „…“”
        if (frame.cue() == null && (near.has(at - 1, WORDS) || near.has(at - 1, INSCRIBED))) return false;
        // “called the show “a riot of tar and feathers””
        if (frame.calls() && count(inner) >= TERM && !naming.titled(inner) && within(at, frame)) return false;
        if (naming.follows(at) && !near.has(at - 1, SAY) && !near.has(at - 1, CALL)) return true;
        var cue = frame.cue();
        var touching = cue != null && (cue.end() == at || clauses.closes(at, frame));
        if (touching) return naming.titled(inner) && clauses.hosts(at, cue);
        if (frame.calls() && within(at, frame) && !habits.headline(inner)) return false;
        if (naming.named(at)) return true;
        if (stands(at) && (ends(inner) || near.sign(at - 1, ":"))) return false;
        return naming.titled(inner)
                || count(inner) <= TERM && habits.repeated(inner)
                || count(inner) < TERM && habits.unusual(near.at(at).pair()) && !ends(inner);
    }

    private static boolean within(int at, Frame frame) {
        return frame.cue() != null
                && at >= frame.cue().end()
                && at - frame.cue().end() < 8;
    }

    /** ““…,” said Moll, who likes “puns”.”: what tells of her is not what she says. */
    private boolean told(int at, String inner, Frame frame) {
        var who = frame.speaker();
        if (!words.guessesVerbs() || who == null || frame.cue() == null || frame.carried()) return false;
        if (who.first() < frame.cue().end()
                || at < frame.end()
                || !near.at(at - 1).word()) return false;
        // “said Moll, an author of “Harbour Lights””
        if (near.sign(frame.end(), ",") && near.has(frame.end() + 1, DETERMINER) && naming.titled(inner)) return true;
        for (var i = frame.end(); i < at; i++)
            if (near.at(i).word() && RELATIVE.contains(near.at(i).low())) return true;
        return false;
    }

    /** “said in an interview with “Harbour Hour.””: the stop is the sentence's, not the programme's. */
    private boolean broadcast(int at, String inner) {
        if (!words.guessesVerbs() || at == 0 || !near.at(at - 1).word()) return false;
        var plain = ends(inner) || inner.endsWith(",") ? inner.substring(0, inner.length() - 1) : inner;
        return (near.at(at - 1).possessive() || near.has(at - 1, PREPOSITION) || near.has(at - 1, NAMED))
                && plain.indexOf(' ') > 0
                && naming.titled(plain);
    }

    private boolean wholeSentence(int at, String inner, Frame frame) {
        if (!starts(inner) || !stands(at) || near.sign(at - 1, ",") && that(at, frame)) return false;
        return ends(inner)
                || inner.endsWith(",")
                || words.verbLast()
                || near.at(at + 1) == null
                || near.sign(at + 1, ",.!?;—–-")
                || clauses.closes(at, frame);
    }

    /** “said that after two winters, “The ferry sails””: the clause has begun before the marks. */
    private boolean that(int at, Frame frame) {
        if (frame.cue() == null || frame.cue().first() > at || frame.end() > at) return false;
        for (var i = frame.end(); i < at - 3; i++) {
            var token = near.at(i);
            if (!token.word()) return false;
            if (token.low().equals("that")) return words.guessesVerbs();
        }
        return false;
    }

    /** Whether nothing else is reported in the sentence than what stands in marks. */
    private boolean all(int at, String inner, Frame frame) {
        if (!stands(at)
                || !starts(inner) && near.at(at - 1) != null && near.at(at - 1).word()) return false;
        for (var i = 0; i < near.size(); i++) {
            var reporting = i >= frame.first() && i < frame.end()
                    || near.quote(i)
                    || !near.at(i).word();
            if (!reporting && !near.transparent(i) && !near.has(i, FUNCTION)) return false;
        }
        return count(near.at(at).pair() == null ? "" : near.at(at).text()) > 1;
    }

    /** Whether the words in marks begin where a sentence may begin. */
    private boolean stands(int at) {
        var before = near.at(at - 1);
        return before == null
                || !before.word()
                || words.has(SAY, before.low())
                || Set.of("that", "dass", "que", "ise").contains(before.low());
    }

    static boolean starts(String inner) {
        for (var i = 0; i < inner.length(); i += Character.charCount(inner.codePointAt(i))) {
            var letter = inner.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) return !Character.isLowerCase(letter);
        }
        return false;
    }

    static boolean ends(String inner) {
        return ".!?…。".indexOf(inner.charAt(inner.length() - 1)) >= 0 || inner.endsWith(".)");
    }

    static int count(String inner) {
        return (int) SPACE.splitAsStream(inner.strip()).count();
    }
}
