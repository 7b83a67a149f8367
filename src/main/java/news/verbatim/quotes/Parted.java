// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** German verbs in two parts, far from each other: “teilte die Werft gestern mit”, “gab er zu Protokoll”. */
final class Parted {

    private static final int FAR = 16;

    private final List<Token> tokens;
    private final Lexicon words;

    Parted(List<Token> tokens, Lexicon words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** What the word means together with its other part, if that follows in the same clause. */
    @Nullable
    String lemma(int at) {
        if (!words.capitalNouns()) return null;
        for (var other = at + 1; other < tokens.size() && other - at < FAR; other++) {
            var token = tokens.get(other);
            if (token.quote() || token.sign(":;")) return null;
            var lemma = token.word()
                    ? words.lemma(Lexicon.Sense.PARTED, tokens.get(at).low() + " " + token.low())
                    : null;
            if (lemma != null) return lemma;
        }
        return null;
    }

    /** “die Gutachter schreiben”, “„…“, schreiben die Gutachter”: the plain form reports where it is no infinitive. */
    boolean infinitive(int at) {
        var low = tokens.get(at).low();
        if (!words.capitalNouns() || !low.equals(words.lemma(Lexicon.Sense.SAY, low))) return false;
        var before = at == 0 ? null : tokens.get(at - 1);
        if (before == null) return true;
        if (before.quote()) return false;
        if (before.sign(",—–")) return at < 2 || !tokens.get(at - 2).quote();
        var last = at + 1 >= tokens.size() || tokens.get(at + 1).sign(".!?");
        var many = before.capital()
                || words.has(Lexicon.Sense.GROUP, before.low())
                || before.low().matches("sie|wir");
        return last || !many;
    }
}
