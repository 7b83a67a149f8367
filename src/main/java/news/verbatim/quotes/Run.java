// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.List;

/** How far the words that name somebody go: titles, names and the small words that join them. */
final class Run {

    private final List<Token> tokens;
    private final Lexicon words;
    private final Verbs verbs;

    Run(List<Token> tokens, Lexicon words) {
        this.tokens = tokens;
        this.words = words;
        this.verbs = new Verbs(tokens, words);
    }

    boolean belongs(int at, int first, boolean determined) {
        var token = tokens.get(at);
        if (at == first && given(at)) return true;
        if (at > first && joint(at)) return pairs(at);
        if (at - 1 > first && joint(at - 1)) return true;
        if (!token.word() || words.has(DAY, token.low())) return false;
        if (words.guessesVerbs() && token.text().equals("Says")) return false;
        if (Character.isDigit(token.text().charAt(0))) return ranks(at, first);
        if (at > first && surname(token)) return true;
        // “the authors write”
        if (at > first
                && words.plain(SAY, token.low())
                && tokens.get(at - 1).low().matches(".*[^s]s")) return false;
        if (words.has(PARTICLE, token.low()) && token.small()) return joins(at, first);
        if (nominal(token)) return at == first || !words.has(SAY, token.low()) || token.capital();
        if (token.capital() && at > first && words.has(PARTICLE, token.low())) return true;
        if (words.has(FUNCTION, token.low()) || words.has(PRONOUN, token.low())) return false;
        if (token.small() && words.has(TRANSPARENT, token.low())) return false;
        if (words.has(SAY, token.low()) || words.has(CALL, token.low())) return token.capital() && at > first;
        if (token.capital())
            return at == first
                    || tokens.get(at - 1).capital()
                    || bridges(at - 1, first)
                    || determined && behindNoun(at, first);
        if (at > first && verbs.finite(at)) return false;
        if (at > first && determined && noun(at, first)) return true;
        // “laughs landlady Isla Brodie”
        if (at == first && at > 0 && !tokens.get(at - 1).word() && token.low().endsWith("s"))
            return determined && token.small();
        return token.small() && (determined || titleFollows(at)) && at - first < 5 && smallSoFar(first, at);
    }

    /** “Per Moll said”, “said May Moll”: a first name that is a small word elsewhere. */
    boolean given(int at) {
        var token = tokens.get(at);
        if (!token.capital() || !words.has(MALE, token.low()) && !words.has(FEMALE, token.low())) return false;
        if (!after(at).capital() || words.has(FUNCTION, after(at).low())) return false;
        var before = at == 0 || !tokens.get(at - 1).word()
                ? null
                : tokens.get(at - 1).low();
        if (before != null && words.has(SAY, before)) return true;
        var verb = at + 2 < tokens.size() ? tokens.get(at + 2).low() : "";
        var says = words.has(SAY, verb) && !words.plain(SAY, verb);
        return says && (before == null || !words.has(MONTH, token.low()));
    }

    private boolean joint(int at) {
        return tokens.get(at).sign("&")
                || tokens.get(at).word()
                        && words.has(CONJUNCTION, tokens.get(at).low());
    }

    /** “Fire and Rescue Service”, “Birch & Moll”: two words that make one name of a body. */
    private boolean pairs(int at) {
        var before = tokens.get(at - 1);
        if (!before.capital() || before.possessive() || !after(at).capital()) return false;
        if (tokens.get(at).sign("&")) return true;
        if (words.capitalNouns() || words.has(BODY, before.low()) || words.has(TITLE, before.low())) return false;
        var last = at + 1;
        while (last + 1 < tokens.size() && last - at < 4 && tokens.get(last + 1).capital()) last++;
        return last - at < 4
                && last > at + 1
                && words.has(BODY, tokens.get(last).low());
    }

    /** “Army 1st Lt. Moll”, “the 61-year-old”. */
    private boolean ranks(int at, int first) {
        var low = tokens.get(at).low();
        return low.endsWith("-year-old")
                || low.matches("\\d{1,3}-jährigen?r?")
                || at > first
                        && low.matches("\\d{1,3}(st|nd|rd|th)")
                        && after(at).capital();
    }

    /** “al-Amin”: small, with the capital behind the hyphen. */
    private static boolean surname(Token token) {
        var hyphen = token.text().indexOf('-') + 1;
        return token.small()
                && hyphen > 2
                && hyphen < 5
                && hyphen < token.text().length()
                && Character.isUpperCase(token.text().charAt(hyphen));
    }

    /** “the Globe tabloid”, “one Moll supporter”: a noun behind a name, and no verb. */
    private boolean noun(int at, int first) {
        var low = tokens.get(at).low();
        return words.guessesVerbs()
                && tokens.get(at).small()
                && at - first < 8
                && tokens.get(at - 1).capital()
                && !words.has(TRANSPARENT, low)
                && !low.endsWith("ed")
                && !low.endsWith("ing");
    }

    /** A small word between two that carry a capital, as in “Jan van Hoek” or “Ministry of Ports”. */
    private boolean joins(int at, int first) {
        if (at == first || at + 1 >= tokens.size()) return false;
        var next = tokens.get(at + 1);
        var before = tokens.get(at - 1);
        if (!next.capital() && !words.has(PARTICLE, next.low())) return false;
        if (before.possessive() || before.small() && !words.has(PARTICLE, before.low())) return false;
        var office = words.has(BODY, before.low()) || words.has(TITLE, before.low());
        // “Aguas del Norte”, “Bruno de la Roche”: in the Romance languages a name goes on behind “de”.
        var within = words.joinsNames() && before.capital() && !words.has(BODY, before.low());
        return !words.has(PREPOSITION, tokens.get(at).low()) || office || within;
    }

    private boolean bridges(int before, int first) {
        var token = tokens.get(before);
        return nominal(token) || words.has(PARTICLE, token.low()) || before < first;
    }

    /** “el astrofísico Mateo Cid”, “the runner Ina Moll”: whatever the noun, a name behind it is its name. */
    private boolean behindNoun(int at, int first) {
        return !words.capitalNouns() && smallSoFar(first, at);
    }

    private boolean smallSoFar(int first, int at) {
        return tokens.subList(first, at).stream().allMatch(t -> t.small() || t.possessive());
    }

    private boolean titleFollows(int at) {
        return at + 1 < tokens.size()
                && tokens.get(at + 1).small()
                && words.has(TITLE, tokens.get(at + 1).low());
    }

    boolean closes(Token token) {
        return !token.possessive() && !(words.has(PARTICLE, token.low()) && token.small());
    }

    Token after(int at) {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    boolean nominal(Token token) {
        return words.has(TITLE, token.low())
                || words.has(HONORIFIC, token.low())
                || words.has(GROUP, token.low())
                || words.has(BODY, token.low())
                || words.has(ANONYMOUS, token.low())
                || words.has(DOCUMENT, token.low());
    }
}
