// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A caption with its credit taken off: {@code text + format} with the credit put in gives the printed line again. */
record Credits(String text, String credit, String format, boolean sure) {

    private static final String LABEL =
            "(?iu:(?:image |picture |foto|photo|bild)?credits?|crédits?(?: photos?)?|créditos?|courtesy(?: of)?|"
                    + "(?:file |handout )?photo(?:s|graph|graphs|graphie|graphy|graphed)?(?: (?:by|courtesy(?: of)?|credit))?|pictures?(?: by)?|pic|images?(?: by)?|image source|"
                    + "fotos?(?: (?:von|de|di))?|fotografía(?: de)?|fotografie|fotoğraf(?:lar)?|bild(?:er)?(?:quelle)?|quelle|source|imagen(?: de)?|görsel|immagine)";
    private static final Pattern BRACKETED = Pattern.compile("^(.*\\S)(\\s*)([(\\[])\\s?(" + LABEL
            + "\\s*(?:[:/|–—-]|©)\\s*|" + LABEL + "\\s+|©\\s*)?([^()\\[\\]]{2,100}?)\\s?([)\\]]\\.?\\s*)$");
    private static final Pattern LABELLED = Pattern.compile("^(.*\\S)(\\s+(?:[|/–—•·-]\\s*)?\\(?(?:" + LABEL
            + "\\s*(?::|\\.{3}|…|[/|–—]|©)\\s*|©\\s*|\\(c\\)\\s+))(\\S.{1,100})$");
    private static final Pattern WORDED =
            Pattern.compile("^(.*[.!?…”\"»’|/–—]\\s*)(\\s)(" + LABEL + "\\s+)(\\p{Lu}.{1,100})$");
    private static final Pattern PARTED = Pattern.compile("^(.*\\S)(\\s+[|/•·–—]\\s+|\\s*[|]\\s*)([^|•·–—]{2,80})$");
    private static final Pattern PLAIN =
            Pattern.compile("^(.*?[.!?…][”\"»’]?)(\\s+)((?:\\p{Lu}\\. ?)*\\p{Lu}[^.!?…|]{1,80})$");

    private static final Pattern LICENCE = Pattern.compile(
            "(?iu)\\s+(?:purchase licensing rights|buy photo|order a print|view larger|enlarge)[\\s.]*$");

    /** Splits a line that ends in a credit; null where it does not. */
    static @Nullable Credits of(String line) {
        if (line.length() > Line.LONGEST) return null;
        var tail = LICENCE.matcher(line);
        if (tail.find()) {
            var rest = of(line.substring(0, tail.start()));
            return rest == null ? null : new Credits(rest.text, rest.credit, rest.format + tail.group(), rest.sure);
        }
        var m = BRACKETED.matcher(line);
        if (m.matches() && (m.group(4) != null || Agencies.isCredit(m.group(5)) || isNameAfterSentence(m))) {
            var label = m.group(4) == null ? "" : m.group(4);
            var sure = m.group(4) != null || Agencies.isSure(m.group(5));
            return new Credits(
                    m.group(1),
                    m.group(5),
                    line.substring(m.end(1), m.start(5)) + "{credit}" + line.substring(m.end(5)),
                    sure);
        }
        m = LABELLED.matcher(line);
        if (m.matches() && isShort(m.group(3))) return cut(m, 3, true);
        m = WORDED.matcher(line);
        if (m.matches() && isShort(m.group(4)) && Agencies.isProper(m.group(4)))
            return new Credits(
                    m.group(1).stripTrailing(),
                    m.group(4),
                    line.substring(m.group(1).stripTrailing().length(), m.start(4)) + "{credit}",
                    true);
        m = PARTED.matcher(line);
        if (m.matches() && m.group(1).length() > 25 && isParted(m))
            return cut(m, 3, m.group(2).contains("|") || Agencies.isSure(m.group(3)));
        m = PLAIN.matcher(line);
        if (m.matches() && Agencies.isSure(m.group(3)) && Agencies.isProper(m.group(3))) return cut(m, 3, true);
        return null;
    }

    private static Credits cut(Matcher m, int credit, boolean sure) {
        var name = m.group(credit).stripTrailing();
        if (name.endsWith(".") && !name.matches(".*\\b(?:\\p{Lu}|Inc|Ltd|Co|Corp|Jr|Sr)\\."))
            name = name.substring(0, name.length() - 1);
        return new Credits(
                m.group(1), name, m.group(2) + "{credit}" + m.group(credit).substring(name.length()), sure);
    }

    private static boolean isNameAfterSentence(Matcher m) {
        return Prose.ends(m.group(1)) && Agencies.isProper(m.group(5)) && !Agencies.isArchive(m.group(5));
    }

    private static boolean isParted(Matcher m) {
        var piped = m.group(2).contains("|");
        return (piped || Agencies.isSure(m.group(3)))
                && Agencies.isProper(m.group(3))
                && !Agencies.isArchive(m.group(3));
    }

    private static boolean isShort(String credit) {
        return credit.split("\\s+").length <= 12 && Prose.sentences(credit) <= 1;
    }
}
