// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Set;
import java.util.regex.Pattern;

/** What looks like the name of a person: two to five words with capitals, none of them that of a body or a place. */
final class Names {

    private static final Pattern WORD = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{M}]*(?:['’‐-]\\p{L}[\\p{L}\\p{M}]*)*|\\p{Lu}\\p{L}{0,3}\\.|\\p{Lu}\\.(?:-?\\p{Lu}\\.)*|\\p{L}['’]\\p{Lu}\\p{L}+");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
            "ibn", "los", "las", "san", "e", "zu", "ter", "ten", "y", "af", "av", "ben");
    private static final Wordlist BODIES = Wordlist.of("bodies");
    private static final Wordlist SMALL = Wordlist.of("small");
    private static final Wordlist NOBODY = Wordlist.of("nobody");

    private Names() {}

    static boolean isPerson(String text) {
        return hasShape(text) && !isBody(text);
    }

    /** The same where something else already says that it is a person: a hall may be one's surname. */
    static boolean hasShape(String text) {
        var words = text.strip().split("\\s+");
        if (words.length < 2 || words.length > 5) return false;
        if (SMALL.has(Fold.of(words[0]))) return false;
        var capitals = 0;
        for (var i = 0; i < words.length; i++) {
            if (isCapital(words[i])) capitals++;
            else if (i == 0 || i == words.length - 1 || !isParticle(words[i])) return false;
        }
        return capitals >= 2 && NOBODY.hits(Fold.of(text)) == 0;
    }

    static boolean isCapital(String word) {
        return WORD.matcher(word).matches();
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** Whether a word in it says that it is a company, an office, a street or the like. */
    static boolean isBody(String text) {
        for (var word : Fold.of(text).split(" ")) if (BODIES.has(word)) return true;
        return false;
    }
}
