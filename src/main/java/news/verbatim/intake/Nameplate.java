// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;

/** Whether a line looks like the name of a publication. */
final class Nameplate {

    private static final Wordlist WORDS = Wordlist.of("nameplates");

    private static final Wordlist NAV = Wordlist.of("nav");

    private Nameplate() {}

    static boolean isOne(String text) {
        var words = text.strip().split("\\s+");
        if (words.length > 6 || text.length() > 50 || Prose.ends(text)) return false;
        var capital = Character.isUpperCase(words[0].codePointAt(0));
        if (Arrays.stream(words).allMatch(word -> NAV.has(Fold.of(word)))) return false;
        return capital && Arrays.stream(Fold.of(text).split("[^\\p{L}]+")).anyMatch(WORDS::has);
    }
}
