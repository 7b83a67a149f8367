// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.Set;
import news.verbatim.story.SpokenBy;

/** Tells whether words in marks are what something is called: a title, a label, a name that goes round. */
final class Naming {

    private static final Set<String> AS = Set.of("as", "comme", "wie", "como");

    private final Near near;
    private final Lexicon words;

    Naming(Near near, Lexicon words) {
        this.near = near;
        this.words = words;
    }

    /** “Islanders call it “the Rat””: a name that goes round was not said by anybody. */
    boolean customary(int at, String inner, Frame frame) {
        if (frame.cue() == null || frame.speaker() == null || Judging.count(inner) > Judging.TERM) return false;
        if (!near.has(frame.cue().first(), NAMING) || inner.matches("(?i)an? .*")) return false;
        // “that the family called “the wheezer””, not “officials called the fire “suspicious””
        var once = words.guessesVerbs() && near.at(frame.cue().first()).low().endsWith("ed");
        if (once && !Judging.starts(inner) && !inner.startsWith("the ")) return false;
        // “Dort heißt sie „die Ratte“”; not “Dort heißt es”, nor “Darin heißt es: „…“”
        var es = near.has(frame.cue().end(), IMPERSONAL) || near.has(frame.cue().first() - 1, IMPERSONAL);
        if (!frame.calls()) return !es && !near.sign(at - 1, ":") && frame.cue().end() < at;
        var who = near.at(frame.speaker().end() - 1).low();
        if (frame.speaker().pronoun())
            return (words.has(IMPERSONAL, who) || who.equals("they"))
                    && !near.has(frame.speaker().first() - 1, SUBORDINATE);
        return frame.speaker().kind() == SpokenBy.Kind.UNNAMED_GROUP && !words.has(FOES, who);
    }

    /** “a band called “The Gates””, “nur „die Feuerwehr“ heißt”, ““göçmen” diye bilinen”: a thing and its name. */
    boolean bears(int at, String inner) {
        if (near.has(at + 2, KNOWN_AS) || asCalled(at)) return true;
        if (Judging.count(inner) > Judging.TERM) return false;
        if (words.capitalNouns())
            return near.at(at + 1) != null && near.at(at + 1).low().matches("heiß(t|en)|hieß(en)?|genannt");
        var noun = near.at(at - 2);
        return words.guessesVerbs()
                && near.has(at - 1, NAMED)
                && near.has(at - 1, CALL)
                && noun != null
                && noun.small()
                && !near.has(at - 2, PRONOUN)
                && !near.has(at - 2, FUNCTION)
                && titled(inner);
    }

    /** “the “night of frogs”, as they call it already” */
    private boolean asCalled(int at) {
        if (!near.sign(at + 1, ",")
                || near.at(at + 2) == null
                || !AS.contains(near.at(at + 2).low())) return false;
        for (var i = at + 3; i < at + 8 && near.at(i) != null && near.at(i).word(); i++) {
            if (near.starting(i) != null && near.starting(i).named()) return false;
            if (near.has(i, NAMING)) return true;
        }
        return false;
    }

    boolean named(int at) {
        return label(at)
                || motto(at)
                || acts(at)
                || near.has(at + 1, NAMED_AFTER)
                || near.has(at + 2, KNOWN_AS)
                || near.has(at + 3, KNOWN_AS)
                || follows(at)
                || knownAs(at)
                || near.has(at - 1, DETERMINER) && near.has(at - 2, NAMED)
                || near.sign(at - 1, ",")
                        && near.has(at - 2, NAMED)
                        && !near.has(at - 2, SAY)
                        && !near.has(at - 2, WORDS);
    }

    /** “die Fähre „Alte Liebe“”; not “laut Moll ist die Fähre „ein Wrack“”. */
    boolean follows(int at) {
        var pair = near.at(at).pair();
        if (!near.has(at - 1, NAMED)) return false;
        var inner = pair == null ? "" : within(at, pair);
        var one = inner.indexOf(' ') > 0 && words.has(INDEFINITE, inner.substring(0, inner.indexOf(' ')));
        return !one || !words.capitalNouns();
    }

    /** “what is known as a “hot bed””, “bekannt als „…“” */
    private boolean knownAs(int at) {
        var as = near.has(at - 1, DETERMINER) ? at - 2 : at - 1;
        if (near.at(as) == null || near.at(as - 1) == null) return false;
        return words.lemma(NAMED, near.at(as - 1).low() + " " + near.at(as).low()) != null;
    }

    /** ““Snowbody” was the winner”: words that do something themselves were not said by anybody. */
    private boolean acts(int at) {
        var pair = near.at(at).pair();
        var next = near.at(at + 1);
        if (pair == null || next == null || words.verbLast() || at > 0 && !near.sign(at - 1, ":")) return false;
        var inner = within(at, pair);
        var verb = next.small() && near.starting(at + 1) == null && !near.has(at + 1, SAY);
        return verb
                && !near.transparent(at + 1)
                && Judging.starts(inner)
                && !Judging.ends(inner)
                && !inner.endsWith(",")
                && Judging.count(inner) < 5;
    }

    /** The words without their marks. */
    private String within(int at, Pair pair) {
        return near.at(at).text().substring(pair.from() - pair.open(), pair.to() - pair.open());
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
        if (words.guessesVerbs()) for (var i = at - 2; i >= 0 && at - i < 5; i--) if (near.has(i, SAY)) return false;
        if (before == null || pair == null || !before.word() || near.has(at - 1, FUNCTION)) return false;
        var inner = within(at, pair);
        var noun = words.capitalNouns() ? before.capital() : near.plain(at - 1) && !near.has(at - 1, TITLE);
        return noun
                && !near.has(at - 1, CALL)
                && !near.has(at - 1, TRANSPARENT)
                && (near.ending(at) == null || !near.ending(at).named() && !near.has(at - 1, TITLE))
                && Judging.starts(inner)
                && !Judging.ends(inner)
                && inner.indexOf(',') < 0
                && Judging.count(inner) < 6;
    }

    /** “The Long Night”: every word of weight with a capital, and no stop at the end. */
    boolean titled(String inner) {
        if (Judging.ends(inner) || words.capitalNouns()) return false;
        var parts = inner.split("[\\s\\p{Z}]+");
        var capitals = 0;
        for (var part : parts) {
            if (part.isEmpty()) continue;
            if (Character.isLowerCase(part.codePointAt(0))) {
                if (!words.has(FUNCTION, part) && !words.has(PARTICLE, part)) return false;
            } else capitals++;
        }
        return capitals > 1 && parts.length < 9 || capitals == 1 && parts.length == 1;
    }
}
