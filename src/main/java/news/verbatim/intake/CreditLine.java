// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that holds a photo's credit and nothing else. */
record CreditLine(String credit, String format) {

    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^\\s*[(\\[]?\\s*(?:image source,?|bildquelle|(?:mandatory |compulsory |required )?(?:photo |image |picture |foto)?credits?|photograph|"
                    + "photos?(?: by| credit| courtesy(?: of)?)?|pictures?(?: by)?|image(?: by)?|fotos?(?: von| de)?|fotoğraf|crédits?(?: photos?)?|bild|quelle|fotografía|imagen|courtesy of|©)"
                    + "(?:\\s*[:/|…]\\s*|\\.{3}|\\s+|(?<=©))(?:©\\s*)?(?:(?<=©\\s?)(?:19|20)\\d{2}(?:\\s?[-–]\\s?\\d{2,4})?,?\\s+)?");

    /** The same of a caption that is nothing else; what stands before and behind it is kept as it was printed. */
    static @Nullable Credits whole(String printed) {
        var found = of(printed);
        var start = found == null ? -1 : printed.indexOf(found.credit, label(printed));
        if (found == null || start < 0) return null;
        var end = start + found.credit.length();
        var named = start > 0 || Agencies.isSure(found.credit);
        if (!named || found.credit.codePoints().noneMatch(Character::isLetter)) return null;
        return new Credits("", found.credit, printed.substring(0, start) + "{credit}" + printed.substring(end), true);
    }

    private static int label(String printed) {
        var label = BEFORE.matcher(printed);
        return label.find() ? label.end() : 0;
    }

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
