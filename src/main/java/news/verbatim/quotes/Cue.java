// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A verb of saying, or words such as “according to”, by the places of their tokens. */
record Cue(int first, int end, Lexicon.Sense way, String lemma) {

    private static final List<Lexicon.Sense> WAYS = List.of(
            Lexicon.Sense.BY_AFTER, Lexicon.Sense.BY, Lexicon.Sense.BY_OPENING, Lexicon.Sense.CALL, Lexicon.Sense.SAY);
    private static final int LONGEST = 4;
    private static final Set<String> DIYE = Set.of("diye", "diyerek");
    private static final Set<String> MANY = Set.of("they", "we", "i", "you", "who");

    boolean verb() {
        return way == Lexicon.Sense.SAY || way == Lexicon.Sense.CALL;
    }

    /** All cues of a sentence; the longest wording wins, so that “wrote on” is not cut short. */
    static List<Cue> in(List<Token> tokens, Lexicon words) {
        var found = new ArrayList<Cue>();
        for (var i = 0; i < tokens.size(); i++) {
            var cue = tokens.get(i).word() ? at(tokens, i, words) : null;
            if (cue == null) continue;
            found.add(cue);
            i = cue.end() - 1;
        }
        return found;
    }

    private static @Nullable Cue at(List<Token> tokens, int first, Lexicon words) {
        var wordings = Token.wordings(tokens, first, LONGEST);
        for (var end = first + wordings.size(); end > first; end--) {
            var low = wordings.get(end - first - 1);
            for (var way : WAYS) {
                var lemma = words.lemma(way, low);
                if (lemma == null && words.plain(way, low) && many(tokens, first, words)) lemma = low;
                if (lemma != null && !idle(tokens, first, way, words))
                    return joined(first, end, way, lemma, tokens, words);
            }
        }
        var parted = new Parted(tokens, words).lemma(first);
        return parted == null ? null : new Cue(first, first + 1, Lexicon.Sense.SAY, parted);
    }

    /** Behind “they”, “two officials”, “would”. */
    private static boolean many(List<Token> tokens, int first, Lexicon words) {
        var at = first - 1;
        while (at > 0
                && words.has(Lexicon.Sense.TRANSPARENT, tokens.get(at).low())
                && !auxiliary(tokens.get(at), words)) at--;
        if (at < 0 || !tokens.get(at).word()) return false;
        var low = tokens.get(at).low();
        return MANY.contains(low)
                || words.has(Lexicon.Sense.GROUP, low)
                || low.endsWith("s")
                        && !low.endsWith("'s")
                        && !low.endsWith("ss")
                        && !words.has(Lexicon.Sense.FUNCTION, low);
    }

    private static boolean auxiliary(Token token, Lexicon words) {
        return words.has(Lexicon.Sense.AUXILIARY, token.low()) && !token.low().startsWith("ha");
    }

    /** “diye konuştu”: the word that closes the quotation and the verb behind it are one. */
    private static Cue joined(int first, int end, Lexicon.Sense way, String lemma, List<Token> tokens, Lexicon words) {
        var verb = words.verbLast() && DIYE.contains(tokens.get(end - 1).low()) && end < tokens.size()
                ? at(tokens, end, words)
                : null;
        return verb == null ? new Cue(first, end, way, lemma) : new Cue(first, verb.end(), way, verb.lemma());
    }

    /** A verb that nobody does here: “to say”, “was called”, “the report”, a name such as “Grant Says”. */
    private static boolean idle(List<Token> tokens, int first, Lexicon.Sense way, Lexicon words) {
        var here = tokens.get(first);
        // “…”, so die Hafenmeisterin: so short a word reports only right behind the marks.
        if (way == Lexicon.Sense.BY && here.low().equals("so"))
            return first == 0
                    || !tokens.get(first - 1).quote() && !tokens.get(first - 1).sign(",");
        if (first + 1 < tokens.size()
                && words.has(Lexicon.Sense.PASSIVE, tokens.get(first + 1).low())) return true;
        // “Per Moll said”
        if (way == Lexicon.Sense.BY && new Run(tokens, words).given(first)) return true;
        if (way == Lexicon.Sense.BY_OPENING) return first > 0;
        if (way == Lexicon.Sense.BY || way == Lexicon.Sense.BY_AFTER || first == 0) return false;
        if (new Parted(tokens, words).infinitive(first) || Nouns.is(tokens, first, words)) return true;
        var before = tokens.get(first - 1);
        if (!before.word()) return here.capital() && !words.verbLast();
        // “Moll Says Ferry May Return”
        if (words.guessesVerbs() && here.text().equals("Says") && before.capital()) return false;
        // “found no fault”, “found that”; not “found a boat”
        if (here.low().equals("found") && !finds(tokens, first + 1)) return true;
        // “over the warden's protests”
        if (words.guessesVerbs() && before.possessive() && !here.low().endsWith("ing")) return true;
        if (before.low().equals("to") && words.guessesVerbs())
            return !purpose(tokens, first)
                    && (first < 3 || !Hanging.leads(tokens.get(first - 2).low()));
        if (that(tokens, first, words)) return false;
        if (before.low().equals("to")
                || words.has(Lexicon.Sense.DETERMINER, before.low()) && !isPronounLike(before, words)) return true;
        var passive = words.has(Lexicon.Sense.BE, before.low()) && !here.low().endsWith("ing");
        return passive && (way == Lexicon.Sense.CALL || words.guessesVerbs()) || here.capital();
    }

    /** “wound down his window to tell the crowd they were “fools””: whoever does the rest says it. */
    private static boolean purpose(List<Token> tokens, int at) {
        for (var i = at + 1; i < tokens.size() && i - at < 7; i++)
            if (tokens.get(i).quote()) return true;
        return false;
    }

    /** “a circular that spoke of”: here the article is none. */
    private static boolean that(List<Token> tokens, int at, Lexicon words) {
        if (at < 2 || !words.guessesVerbs() || !tokens.get(at - 1).low().equals("that")) return false;
        var noun = tokens.get(at - 2);
        var low = tokens.get(at).low();
        var finite = !low.endsWith("ing") && words.lemma(Lexicon.Sense.SAY, low) != null;
        return finite
                && noun.word()
                && !words.has(Lexicon.Sense.FUNCTION, noun.low())
                && !words.has(Lexicon.Sense.SAY, noun.low());
    }

    private static boolean finds(List<Token> tokens, int at) {
        return at < tokens.size()
                && (tokens.get(at).quote()
                        || Set.of("that", "no").contains(tokens.get(at).low()));
    }

    private static boolean isPronounLike(Token token, Lexicon words) {
        return words.has(Lexicon.Sense.PRONOUN, token.low())
                || words.has(Lexicon.Sense.TRANSPARENT, token.low())
                || words.guessesVerbs() && words.has(Lexicon.Sense.GROUP, token.low());
    }
}
