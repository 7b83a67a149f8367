// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.DETERMINER;
import static news.verbatim.quotes.Lexicon.Sense.GROUP;
import static news.verbatim.quotes.Lexicon.Sense.INDEFINITE;
import static news.verbatim.quotes.Lexicon.Sense.PREPOSITION;
import static news.verbatim.quotes.Lexicon.Sense.PRONOUN;
import static news.verbatim.quotes.Lexicon.Sense.TITLE;

import java.util.List;
import java.util.Set;

/** English words that report and name a thing as well: “Moll claims the pier” and “Moll's claims”, “pledged” and “pledged votes”. */
final class Nouns {

    private static final Set<String> BOTH = Set.of(
            "states",
            "reasons",
            "protests",
            "comments",
            "demands",
            "reports",
            "claims",
            "answers",
            "posts",
            "remarks",
            "pledges",
            "estimates",
            "offers",
            "promises",
            "talks",
            "quotes",
            "complaints",
            "volunteer",
            "report",
            "claim",
            "answer",
            "comment",
            "post",
            "pledge",
            "protest",
            "promise",
            "offer",
            "estimate",
            "remark");

    private static final Set<String> ALONE = Set.of("call", "warning", "view", "talk", "read");

    private static final Set<String> OPEN = Set.of("that", "if", "whether", "how", "what", "why", "there");

    private Nouns() {}

    /** Whether the word at this place names something here. */
    static boolean is(List<Token> tokens, int at, Lexicon words) {
        if (!words.guessesVerbs() || at == 0) return false;
        var before = tokens.get(at - 1);
        var low = tokens.get(at).low();
        var governed = before.word() && words.has(PREPOSITION, before.low());
        if (governed && low.endsWith("ed"))
            return !before.low().equals("since") && !before.low().equals("before");
        // “keep growers from claiming help”
        if (governed && before.low().equals("from") && low.endsWith("ing")) return true;
        // “charged a fee”
        if (low.startsWith("charg"))
            return at + 1 == tokens.size() || !tokens.get(at + 1).low().equals("that");
        // “a simple call to the warden”
        if (at > 1
                && ALONE.contains(low)
                && words.has(INDEFINITE, tokens.get(at - 2).low())
                && before.small()) return true;
        if (!BOTH.contains(low)) return false;
        if (governed || counted(before, words)) return true;
        return at + 1 < tokens.size() && !reports(tokens.get(at + 1), tokens, at + 1, words);
    }

    /** “four reasons” */
    private static boolean counted(Token before, Lexicon words) {
        return Character.isDigit(before.text().charAt(0))
                || words.has(DETERMINER, before.low()) && !words.has(GROUP, before.low());
    }

    private static boolean reports(Token next, List<Token> tokens, int at, Lexicon words) {
        if (next.quote() || next.sign(":.")) return true;
        if (next.sign(",")) return at + 1 < tokens.size() && tokens.get(at + 1).quote();
        if (!next.word()) return false;
        return OPEN.contains(next.low())
                || words.has(DETERMINER, next.low())
                || words.has(PRONOUN, next.low())
                || words.has(TITLE, next.low())
                || words.has(GROUP, next.low())
                || next.capital()
                || next.low().equals("to");
    }
}
