// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that holds a photo's credit and nothing else. */
record CreditLine(String credit, String format) {

    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^\\s*[(\\[]?\\s*(?:image source,?|bildquelle|(?:mandatory |compulsory |required )?(?:photo |image |picture |foto)?credits?|photograph|"
                    + "photos?(?: by| credit| courtesy(?: of)?)?|pictures?(?: by)?|image(?: by)?|fotos?(?: von| de)?|fotoğraf|crédits?(?: photos?)?|bild|quelle|fotografía|imagen|courtesy of|copyright|\\(c\\)|©)"
                    + "(?:\\s*[:/|…]\\s*|\\.{3}|\\s+|(?<=©))(?:©\\s*)?(?:(?<=©\\s?|copyright\\s|\\(c\\)\\s)(?:19|20)\\d{2}(?:\\s?[-–]\\s?\\d{2,4})?,?\\s+)?");
    private static final Pattern LED = Pattern.compile(
            "(?iu)[:/|…©]|\\.{3}|\\(c\\)|(?<!\\p{L})(?:copyright|by|von|de|courtesy|credits?|source)(?!\\p{L})");
    private static final Pattern CROSSED = Pattern.compile("[^()\\[\\]]*(?:[(\\[][^()\\[\\]]*[)\\]][^()\\[\\]]*)*");
    private static final Pattern OPENER = Pattern.compile("^[(\\[]");
    private static final Pattern CLOSER = Pattern.compile("[)\\]]$");

    /** The same of a caption that is nothing else; what stands before and behind it is kept as it was printed. */
    static @Nullable Credits whole(String printed) {
        var found = of(printed);
        var start = found == null ? -1 : printed.indexOf(found.credit, label(printed));
        if (found == null || start < 0 || CreditTail.hasStop(found.credit)) return null;
        var end = start + found.credit.length();
        var boxed = start > 0 && Agencies.isSure(found.credit);
        if (!isLed(printed) && !boxed && !Agencies.signs(found.credit)) return null;
        if (found.credit.codePoints().noneMatch(Character::isLetter)) return null;
        return new Credits("", found.credit, printed.substring(0, start) + "{credit}" + printed.substring(end), true);
    }

    /** Whether its first words say that it is a credit, so that it holds no caption. */
    static boolean isLed(String line) {
        return LED.matcher(line.substring(0, label(line))).find();
    }

    private static int label(String printed) {
        var label = BEFORE.matcher(printed);
        return label.find() ? label.end() : 0;
    }

    static boolean isLabelled(String line) {
        return line.length() <= 120 && BEFORE.matcher(line).find() && of(line) != null;
    }

    static @Nullable CreditLine of(String line) {
        return of(line, false);
    }

    /** The same where something else may say already that it is a credit, so that any name will do. */
    static @Nullable CreditLine of(String line, boolean known) {
        var text = line.strip();
        if (text.length() > 120) return null;
        var m = BEFORE.matcher(line);
        var named = m.find() && m.end() < line.length();
        var rest = named ? line.substring(m.end()) : line;
        var credit = unboxed(rest);
        if (credit.isBlank() || !Agencies.isProper(credit) || Prose.sentences(credit) > 1) return null;
        if (!named && !known && !Agencies.isSure(credit)) return null;
        var start = line.indexOf(credit, named ? m.end() : 0);
        return new CreditLine(
                credit,
                " " + line.substring(0, start).stripLeading() + "{credit}"
                        + line.substring(start + credit.length()).stripTrailing());
    }

    /** Without brackets that go around all of it, or that were opened before it. */
    private static String unboxed(String rest) {
        var bare = rest.strip();
        var inner = CLOSER.matcher(OPENER.matcher(bare).replaceFirst("")).replaceFirst("");
        if (inner.length() == bare.length() - 2
                && balance(inner) == 0
                && CROSSED.matcher(inner).matches()) return inner;
        return switch (Integer.signum(balance(bare))) {
            case 1 -> OPENER.matcher(bare).replaceFirst("");
            case -1 -> CLOSER.matcher(bare).replaceFirst("");
            default -> bare;
        };
    }

    private static int balance(String text) {
        return text.chars()
                .map(c -> c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0)
                .sum();
    }
}
