// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Points;

/** What helps nobody in a text for those who cannot see a photo. */
final class AltText {

    /** Screen readers do not stop in it, and nobody can go back to its middle. */
    private static final int LONGEST = 250;

    private static final Pattern NOTHING = Pattern.compile("[\\p{Z}\\p{C}\\s]*");
    private static final Pattern ONLY_SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{So}]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?iu)[^\\s/\\\\]*(?:\\.(?:jpe?g|png|gif|webp|avif|heic|heif|tiff?|bmp|svg)|(?:img|dsc|dscn|dscf|pxl|dji|p)[_-]?\\d{3,}.*)|[0-9a-f]{16,}");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?iu)(?:(?:this|here|it) is |you see )?(?:an? |the |this )?(?:image|photo|photograph|picture|pic)(?: (?:of|shows|showing|depicts|depicting)\\b|\\s*:).*"
                    + "|(?:das |ein |dieses )?(?:bild|foto|fotografie)(?: von| einer| eines| zeigt| mit|:).*|bild:.*"
                    + "|(?:une |la |cette |l['’])?(?:image|photo|photographie) (?:de|du|des|d['’]|montre|montrant|représentant).*"
                    + "|(?:una |la |esta )?(?:imagen|foto|fotografía) (?:de|del|que muestra|muestra).*"
                    + "|.{0,60}\\b(?:fotoğrafı|resmi|görüntüsü|görseli)\\.?");

    private AltText() {}

    /** Blanks, and signs that are neither seen nor spoken, say nothing. */
    static boolean isHeard(String alt) {
        return !NOTHING.matcher(alt).matches();
    }

    static void check(String alt, String text, String credit, String at, Faults advisory) {
        if (!isHeard(alt)) return;
        advisory.check(
                !ONLY_SIGNS.matcher(alt).matches(),
                at,
                Flaw.MISSING,
                "“%s” says nothing to whoever hears it: say what is to be seen",
                alt.strip());
        advisory.check(
                !folded(alt).equals(folded(text)),
                at,
                Flaw.DUPLICATE,
                "Alt text equal to the caption is heard twice: say what is to be seen, which the caption need not");
        advisory.check(
                !holds(alt, credit),
                at,
                Flaw.NOT_ALLOWED,
                "The credit is no part of what is to be seen: take “%s” out of the alt text",
                credit);
        advisory.check(
                !ANNOUNCED.matcher(alt.strip()).matches(),
                at,
                Flaw.WRONG_SHAPE,
                "Whoever hears it knows that it is a picture: begin with what is to be seen");
        advisory.check(
                !FILE_NAME.matcher(alt.strip()).matches(),
                at,
                Flaw.INVALID_FORMAT,
                "This is the name of a file: say what is to be seen instead");
        advisory.check(
                Points.count(alt) <= LONGEST,
                at,
                Flaw.TOO_LONG,
                "Alt text of more than %d characters is hard to follow by ear: keep to what matters, and put the rest into the text",
                LONGEST);
    }

    private static boolean holds(String alt, String credit) {
        var words = folded(credit);
        return words.length() > 2 && (" " + folded(alt) + " ").contains(" " + words + " ");
    }

    private static String folded(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SIGNS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
