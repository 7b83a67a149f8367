// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A caption with its credit taken off: {@code text + format} with the credit put in gives the printed line again. */
record Credits(String text, String credit, String format, boolean sure) {

    static final String LABEL =
            "(?iu:(?:mandatory |compulsory |required )?(?:(?:image|picture|photo|foto|bild)[ -]?)?credits?(?: should read)?|crédits?(?: photos?)?|créditos?|courtesy|"
                    + "(?:file |handout |staff |archive )?photo(?:s|graph|graphs|graphie|graphy|graphed)?(?: (?:by|via|courtesy(?: of)?))?|pictures?(?: (?:by|via))?|pics?(?: (?:by|via))?|images?(?: by)?|image source|"
                    + "fotos?(?: (?:von|de|di))?|fotografía(?: de)?|fotografie|fotoğraf(?:lar)?|bild(?:er)?(?:quelle)?|quelle|source|imagen(?: de)?|görsel|immagine|illustration|grafik|graphic)";
    /** The sign of copyright and the year behind it, before a name. */
    static final String OWNED = "©\\s*(?:(?:19|20)\\d{2}(?:\\s?[-–]\\s?\\d{2,4})?,?\\s+)?";

    private static final String SIGN = "[|/–—•·-]";
    private static final Pattern BRACKETED =
            Pattern.compile("^(.*\\S)(\\s*[(\\[]\\s?)((?:" + LABEL + "\\s*(?:[:/|–—-]\\s*|(?=©))|" + LABEL + "\\s+)?(?:"
                    + OWNED + ")?)([^()\\[\\]]{2,100}?)(\\s?[)\\]]\\.?\\s*)$");
    private static final Pattern LABELLED = Pattern.compile("^(.*?[^\\s,])(,?\\s*(?:\\s" + SIGN + "\\s*|\\s)(?:" + LABEL
            + "\\s*(?::|\\.{3}|…|(?=©))\\s*(?:" + OWNED + ")?|" + OWNED + "|\\(c\\)\\s+))(\\S.{1,100})$");
    private static final Pattern COPYRIGHT = Pattern.compile("^(.*?[^\\s,])((?:,|\\s" + SIGN
            + ")\\s*[Cc]opyright\\s+(?:" + OWNED + ")?(?:(?:19|20)\\d{2},?\\s+)?|\\s+[Cc]opyright\\s+"
            + "(?=\\p{Lu}[^.!?]{1,60}(?:19|20)\\d{2}\\.?$|(?:19|20)\\d{2}\\s))(\\p{Lu}.{1,100})$");
    private static final Pattern DATED =
            Pattern.compile("^(.*(?<![\\d-])(?:19|20)\\d{2}[.,]?)(\\s+(?:" + LABEL + "\\s+)?)(\\p{L}.{1,100})$");
    private static final Pattern PARTED =
            Pattern.compile("^(.{25,}?\\S)(\\s+" + SIGN + "\\s+|\\s*\\|\\s*)(\\S.{1,80})$");
    private static final Pattern LICENCE = Pattern.compile(
            "(?iu)\\s+(?:purchase licensing rights|buy photo|order a print|view larger|enlarge)[\\s.]*$");
    private static final Pattern ABBREVIATED = Pattern.compile(".*\\b(?:\\p{Lu}|Inc|Ltd|Co|Corp|Jr|Sr)\\.");

    private static final Pattern BETWEEN = Pattern.compile(",\\s+$");

    /** The day that "Photo: AA, Nov. 18, 2025" ends with is the photo's, and no part of who is to be named. */
    Credits {
        var days = Day.in(credit, false);
        var day = days.isEmpty() ? null : days.getLast();
        if (day != null && day.year() != null && day.end() == credit.length()) {
            var name = BETWEEN.matcher(credit.substring(0, day.start())).replaceFirst("");
            if (name.length() < day.start() && !name.isBlank()) {
                format = format.replace("{credit}", "{credit}" + credit.substring(name.length()));
                credit = name;
            }
        }
    }

    /** The credit of a caption, which may be all of it; null where it has none. */
    static @Nullable Credits told(String printed) {
        var whole = CreditLine.whole(printed);
        if (whole != null && CreditLine.isLed(printed)) return whole;
        var behind = of(printed);
        if (behind == null) return whole;
        var before = CreditLine.whole(behind.text);
        if (whole == null || before == null) return behind;
        // "Mira Halvorsen/AFP (File Photo)"
        return new Credits("", before.credit, before.format + behind.format.replace("{credit}", behind.credit), true);
    }

    /** Splits a line that ends in a credit; null where it does not. */
    static @Nullable Credits of(String line) {
        var found = read(line);
        return found != null && found.credit.codePoints().anyMatch(Character::isLetter) ? found : null;
    }

    private static @Nullable Credits read(String line) {
        if (line.length() > Line.LONGEST) return null;
        var licence = LICENCE.matcher(line);
        if (licence.find()) {
            var rest = of(line.substring(0, licence.start()));
            return rest == null ? null : new Credits(rest.text, rest.credit, rest.format + licence.group(), rest.sure);
        }
        var bracketed = bracketed(line);
        if (bracketed != null) return bracketed;
        var behind = CreditTail.of(line);
        if (behind != null) return behind;
        var m = LABELLED.matcher(line);
        if (m.matches() && isShort(m.group(3))) return at(line, m.end(1), m.start(3), true);
        m = COPYRIGHT.matcher(line);
        if (m.matches() && isShort(m.group(3)) && Agencies.isProper(m.group(3)))
            return at(line, m.end(1), m.start(3), true);
        m = DATED.matcher(line);
        if (m.matches() && isShort(m.group(3)) && Agencies.isCredit(m.group(3)))
            return at(line, m.end(1), m.start(3), true);
        var signed = Signing.of(line);
        if (signed != null) return signed;
        m = PARTED.matcher(line);
        if (!m.matches() || !Agencies.isProper(m.group(3)) || Agencies.isArchive(m.group(3))) return null;
        var sure = m.group(2).contains("|") || Agencies.isSure(m.group(3));
        return sure ? at(line, m.end(1), m.start(3), true) : null;
    }

    /** Cuts a line where its caption ends and where its credit begins; a full stop behind the credit is none of it. */
    static Credits at(String line, int textEnd, int creditStart, boolean sure) {
        var name = line.substring(creditStart).stripTrailing();
        if (name.endsWith(".") && !ABBREVIATED.matcher(name).matches()) name = name.substring(0, name.length() - 1);
        var format = line.substring(textEnd, creditStart) + "{credit}" + line.substring(creditStart + name.length());
        return new Credits(line.substring(0, textEnd), name, format, sure);
    }

    static boolean isShort(String credit) {
        return credit.split("\\s+").length <= 12 && Prose.sentences(credit) <= 1;
    }

    private static @Nullable Credits bracketed(String line) {
        var m = BRACKETED.matcher(line);
        if (!m.matches()) return null;
        var inner = m.group(4);
        var labelled = !m.group(3).isEmpty();
        var named = Prose.ends(m.group(1)) && Agencies.isProper(inner) && !Agencies.isArchive(inner);
        if (!labelled && !Agencies.isCredit(inner) && !named) return null;
        var format = m.group(2) + m.group(3) + "{credit}" + m.group(5);
        return new Credits(m.group(1), inner, format, labelled || Agencies.isSure(inner));
    }
}
