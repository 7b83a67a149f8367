// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that holds a photo's credit and nothing else. */
record CreditLine(String credit, String format) {

    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^\\s*[(\\[]?\\s*(?:image source,?|bildquelle|(?:photo |image |picture |foto)?credits?|photograph|"
                    + "photos?(?: by| credit| courtesy(?: of)?)?|pictures?(?: by)?|image(?: by)?|fotos?(?: von| de)?|fotoğraf|crédits?(?: photos?)?|bild|quelle|fotografía|imagen|courtesy of|©)"
                    + "(?:\\s*[:/|…]\\s*|\\.{3}|\\s+|(?<=©))(?:©\\s*)?");

    static boolean isLabelled(String line) {
        return line.length() <= 120 && BEFORE.matcher(line).find() && of(line) != null;
    }

    static @Nullable CreditLine of(String line) {
        var text = line.strip();
        if (text.length() > 120) return null;
        var m = BEFORE.matcher(line);
        var named = m.find() && m.end() < line.length();
        var rest = named ? line.substring(m.end()) : line;
        var closing =
                rest.length() - rest.stripTrailing().replaceAll("[)\\]]$", "").length();
        var credit = rest.substring(0, rest.length() - closing).replaceAll("^[(\\[]", "");
        if (credit.isBlank() || !Agencies.isProper(credit) || Prose.sentences(credit) > 1) return null;
        if (!named && !Agencies.isSure(credit)) return null;
        var start = line.indexOf(credit, named ? m.end() : 0);
        return new CreditLine(
                credit,
                " " + line.substring(0, start).stripLeading() + "{credit}"
                        + line.substring(start + credit.length()).stripTrailing());
    }
}
