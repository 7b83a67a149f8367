// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;

/** Lines in which a publication speaks to its readers about itself: subscriptions, cookies, newsletters. */
final class Promises {

    private static final Wordlist WORDS = Wordlist.of("promo");
    private static final Wordlist WE_AND_YOU = Wordlist.of("we-and-you");
    private static final String QUOTES = "“”«»„\"";

    private Promises() {}

    static boolean is(Line line) {
        if (line.length() > 600 || !isUnquoted(line)) return false;
        var hits = WORDS.hits(line.folded());
        if (hits == 0) return false;
        var personal = personal(line.folded());
        if (line.words() <= 5) return hits >= 2 || !Prose.ends(line.text()) && line.words() <= 4;
        if (line.length() <= 110) return hits >= 2 || personal > 0;
        return hits >= 2 && personal > 0;
    }

    static boolean isUnquoted(Line line) {
        return line.text().chars().noneMatch(c -> QUOTES.indexOf(c) >= 0);
    }

    private static long personal(String folded) {
        return Arrays.stream(folded.split("[^\\p{L}]+")).filter(WE_AND_YOU::has).count();
    }
}
