// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.Set;
import java.util.regex.Pattern;
import news.verbatim.story.Attribution.Kind;
import news.verbatim.story.SpokenBy;
import org.jspecify.annotations.Nullable;

/** Decides what words in marks are: a whole utterance, a fragment of one, or a term. */
final class Judging {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final int TERM = 4;
    private static final Set<String> AS = Set.of("as", "comme", "wie", "como");

    private final Near near;
    private final Clauses clauses;
    private final Lexicon words;
    private final Habits habits;

    Judging(Near near, Clauses clauses, Lexicon words, Habits habits) {
        this.near = near;
        this.clauses = clauses;
        this.words = words;
        this.habits = habits;
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
        if (named(at) || titled(inner) || !spoken || count(inner) < TERM || habits.repeated(inner)) return Kind.TERM;
        return Kind.PARTIAL;
    }

    boolean alone() {
        for (var i = 0; i < near.size(); i++) if (near.at(i).word()) return false;
        return true;
    }

    private boolean term(int at, String inner, Frame frame) {
        if (customary(at, inner, frame) || bears(at, inner)) return true;
        // “in the coroner’s phrase “…””, “mit der Aufschrift „…“”
        if (frame.cue() == null && (near.has(at - 1, WORDS) || near.has(at - 1, INSCRIBED))) return false;
        if (near.has(at - 1, NAMED) && !near.has(at - 1, SAY) && !near.has(at - 1, CALL)) return true;
        var cue = frame.cue();
        var touching = cue != null && (cue.end() == at || clauses.closes(at, frame));
        if (touching) return titled(inner) && clauses.hosts(at, cue);
        if (frame.calls() && cue != null && at - cue.end() >= 0 && at - cue.end() < 8 && !habits.headline(inner))
            return false;
        if (named(at)) return true;
        if (stands(at) && (ends(inner) || near.sign(at - 1, ":"))) return false;
        return titled(inner)
                || count(inner) <= TERM && habits.repeated(inner)
                || count(inner) < TERM && habits.unusual(near.at(at).pair()) && !ends(inner);
    }

    /** “Islanders call it “the Rat””: a name that goes round was not said by anybody. */
    private boolean customary(int at, String inner, Frame frame) {
        if (frame.cue() == null || frame.speaker() == null || count(inner) > TERM) return false;
        if (!near.has(frame.cue().first(), NAMING) || inner.matches("(?i)an? .*")) return false;
        // “that the family called “the wheezer””, not “officials called the fire “suspicious””
        var once = words.guessesVerbs() && near.at(frame.cue().first()).low().endsWith("ed");
        if (once && !starts(inner) && !inner.startsWith("the ")) return false;
        // “Dort heißt sie „die Ratte“”; not “Dort heißt es”, nor “Darin heißt es: „…“”
        var es = near.has(frame.cue().end(), IMPERSONAL) || near.has(frame.cue().first() - 1, IMPERSONAL);
        if (!frame.calls()) return !es && !near.sign(at - 1, ":") && frame.cue().end() < at;
        var who = near.at(frame.speaker().end() - 1).low();
        if (frame.speaker().pronoun())
            return (words.has(IMPERSONAL, who) || who.equals("they")) && !near.has(frame.speaker().first() - 1, SUBORDINATE);
        return frame.speaker().kind() == SpokenBy.Kind.UNNAMED_GROUP && !words.has(FOES, who);
    }

    /** “a band called “The Gates””, “nur „die Feuerwehr“ heißt”, ““göçmen” diye bilinen”: a thing and its name. */
    private boolean bears(int at, String inner) {
        if (near.has(at + 2, KNOWN_AS) || asCalled(at)) return true;
        if (count(inner) > TERM) return false;
        if (words.capitalNouns()) return near.at(at + 1) != null && near.at(at + 1).low().matches("heiß(t|en)|hieß(en)?|genannt");
        var noun = near.at(at - 2);
        return words.guessesVerbs() && near.has(at - 1, NAMED) && near.has(at - 1, CALL)
                && noun != null && noun.small() && !near.has(at - 2, PRONOUN) && !near.has(at - 2, FUNCTION) && titled(inner);
    }

    /** “the “night of frogs”, as they call it already” */
    private boolean asCalled(int at) {
        if (!near.sign(at + 1, ",") || near.at(at + 2) == null || !AS.contains(near.at(at + 2).low())) return false;
        for (var i = at + 3; i < at + 8 && near.at(i) != null && near.at(i).word(); i++) {
            if (near.starting(i) != null && near.starting(i).named()) return false;
            if (near.has(i, NAMING)) return true;
        }
        return false;
    }

    private boolean named(int at) {
        return label(at)
                || motto(at)
                || acts(at)
                || near.has(at + 1, NAMED_AFTER)
                || near.has(at + 2, KNOWN_AS)
                || near.has(at + 3, KNOWN_AS)
                || near.has(at - 1, NAMED)
                || knownAs(at)
                || near.has(at - 1, DETERMINER) && near.has(at - 2, NAMED)
                || near.sign(at - 1, ",")
                        && near.has(at - 2, NAMED)
                        && !near.has(at - 2, SAY)
                        && !near.has(at - 2, WORDS);
    }

    /** “what is known as a “hot bed””, “bekannt als „…“” */
    private boolean knownAs(int at) {
        var as = near.has(at - 1, DETERMINER) ? at - 2 : at - 1;
        if (near.at(as) == null || near.at(as - 1) == null) return false;
        return words.has(NAMED, near.at(as - 1).low() + " " + near.at(as).low());
    }

    /** ““Snowbody” was the winner”: words that do something themselves were not said by anybody. */
    private boolean acts(int at) {
        var pair = near.at(at).pair();
        var next = near.at(at + 1);
        if (pair == null || next == null || words.verbLast() || at > 0 && !near.sign(at - 1, ":")) return false;
        var inner = near.at(at).text().substring(pair.from() - pair.open(), pair.to() - pair.open());
        var verb = next.small() && near.starting(at + 1) == null && !near.has(at + 1, SAY);
        return verb
                && !near.transparent(at + 1)
                && starts(inner)
                && !ends(inner)
                && !inner.endsWith(",")
                && count(inner) < 5;
    }

    /** “Le slogan de la course, « … »,”. */
    private boolean motto(int at) {
        if (!near.sign(at - 1, ",")) return false;
        for (var i = at - 2; i >= 0 && at - i < 7 && near.at(i).word() && !near.has(i, SAY); i--)
            if (near.has(i, NAMED)) return !near.has(i - 1, PREPOSITION) && !near.has(i - 2, PREPOSITION);
        return false;
    }

    /** “in der Kneipe »Zum Anker«”, “l’exposition « Fils de laine »”: a noun and its name. */
    private boolean label(int at) {
        var before = near.at(at - 1);
        var pair = near.at(at).pair();
        if (words.verbLast() && near.has(at + 1, SAY)) return false;
        if (words.passiveTakesBe()) for (var i = at - 2; i >= 0 && at - i < 5; i--) if (near.has(i, SAY)) return false;
        if (before == null || pair == null || !before.word() || near.has(at - 1, FUNCTION)) return false;
        var inner = near.at(at).text().substring(pair.from() - pair.open(), pair.to() - pair.open());
        var noun = words.capitalNouns() ? before.capital() : near.plain(at - 1) && !near.has(at - 1, TITLE);
        return noun
                && !near.has(at - 1, CALL)
                && !near.has(at - 1, TRANSPARENT)
                && (near.ending(at) == null || !near.ending(at).named() && !near.has(at - 1, TITLE))
                && starts(inner)
                && !ends(inner)
                && inner.indexOf(',') < 0
                && count(inner) < 6;
    }

    /** “The Long Night”: every word of weight with a capital, and no stop at the end. */
    private boolean titled(String inner) {
        if (ends(inner) || words.capitalNouns()) return false;
        var parts = SPACE.split(inner);
        var capitals = 0;
        for (var part : parts) {
            if (part.isEmpty()) continue;
            if (Character.isLowerCase(part.codePointAt(0))) {
                if (!words.has(FUNCTION, part) && !words.has(PARTICLE, part)) return false;
            } else capitals++;
        }
        return capitals > 1 && parts.length < 9 || capitals == 1 && parts.length == 1;
    }

    private boolean wholeSentence(int at, String inner, Frame frame) {
        if (!starts(inner) || !stands(at)) return false;
        return ends(inner)
                || inner.endsWith(",")
                || words.verbLast()
                || near.at(at + 1) == null
                || near.sign(at + 1, ",.!?;—–-")
                || clauses.closes(at, frame);
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
                || Set.of("that", "dass", "que").contains(before.low());
    }

    private static boolean starts(String inner) {
        for (var i = 0; i < inner.length(); i += Character.charCount(inner.codePointAt(i))) {
            var letter = inner.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) return !Character.isLowerCase(letter);
        }
        return false;
    }

    private static boolean ends(String inner) {
        return ".!?…。".indexOf(inner.charAt(inner.length() - 1)) >= 0 || inner.endsWith(".)");
    }

    static int count(String inner) {
        return (int) SPACE.splitAsStream(inner.strip()).count();
    }
}
