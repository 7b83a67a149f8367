// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Set;
import java.util.regex.Pattern;

/** Where captions say that somebody stands: behind a name, as "(L)" and "second right", or once before a row of names. */
final class Positions {

    private static final Set<String> NEARER = Set.of(
            "second",
            "third",
            "fourth",
            "fifth",
            "2nd",
            "3rd",
            "4th",
            "far",
            "front",
            "back",
            "top",
            "bottom",
            "from",
            "the",
            "on",
            "at",
            "zweiter",
            "zweite",
            "dritter",
            "dritte",
            "von",
            "ganz",
            "segundo",
            "segunda",
            "tercero",
            "tercera",
            "por",
            "la",
            "deuxieme",
            "troisieme",
            "a",
            "en",
            "soldan",
            "sagdan",
            "ikinci");
    private static final Set<String> SIDE = Set.of(
            "left",
            "right",
            "l",
            "r",
            "c",
            "center",
            "centre",
            "links",
            "rechts",
            "mitte",
            "gauche",
            "droite",
            "izquierda",
            "derecha",
            "solda",
            "sagda",
            "sol",
            "sag",
            "foreground",
            "background");
    private static final Pattern ROW = Pattern.compile(
            "(?iu)(?:\\b(?:from (?:the )?(?:left|right)(?: to (?:right|left))?|left to right|clockwise from [\\p{L} ]{3,20}|von links(?: nach rechts)?|v\\.\\s?l\\.(?: n\\. r\\.)?|de gauche à droite|de izquierda a derecha)|\\(?L-R\\)?|soldan sağa)\\s*[,:)]?[^.!?]*$");

    private Positions() {}

    /** Whether what stands behind a name says where its bearer stands. */
    static boolean isBehind(Tokens tokens, int to) {
        if (to + 1 >= tokens.size() || !",(".contains(tokens.get(to))) return false;
        for (var i = to + 1; i < tokens.size() && i <= to + 4; i++) {
            var word = Fold.of(tokens.get(i));
            if (SIDE.contains(word)) return true;
            if (!NEARER.contains(word)) return false;
        }
        return false;
    }

    /** Whether a row of names has begun before this place, and its sentence is not over. */
    static boolean isInRow(String before) {
        return ROW.matcher(before.substring(Math.max(0, before.length() - 300))).find();
    }
}
