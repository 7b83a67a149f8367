// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page prints before a caption or a text for the blind to say which it is. */
final class CaptionLine {

    private static final Pattern COUNTER =
            Pattern.compile("(?iu)^\\s*(?:\\[\\s*\\d+\\s*(?:/|of)\\s*\\d+\\s*\\]|\\d+\\s*/\\s*\\d+(?=\\s))\\s*");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^\\s*\\[?(?:image caption\\s*[:,–—-]?\\s+|(?:photo caption|caption|bildunterschrift|bildtext|légende|pie de foto|"
                    + "fotoğraf altı|pictured|im bild|didascalia|legenda|bijschrift)\\s*[:,–—-]\\s*)");
    private static final Pattern PHOTO =
            Pattern.compile("(?iu)^\\s*\\[?(?:photo|image|picture|foto|bild|fotoğraf|imagen)\\s*:\\s*(?=\\S)");
    private static final Pattern ALT = Pattern.compile(
            "(?iu)^\\s*\\[?(?:alt(?:[ -]?text)?|image description|alternativtext|bildbeschreibung)\\s*:\\s*(.*?)\\]?$");

    private CaptionLine() {}

    /** The caption itself; the whole line where nothing stands before it. */
    static String own(String line) {
        var counted = COUNTER.matcher(line).replaceFirst("");
        var label = LABEL.matcher(counted);
        if (label.find()) return counted.substring(label.end());
        var photo = PHOTO.matcher(counted);
        var sentence = photo.find()
                && Prose.ends(counted)
                && counted.substring(photo.end()).split("\\s+").length > 6;
        return sentence ? counted.substring(photo.end()) : counted;
    }

    static boolean isLabelled(String line) {
        return line.length() <= Line.LONGEST
                && own(line).length() < line.length()
                && own(line).length() > 5;
    }

    /** The words of a line that is labelled as text for the blind. */
    static @Nullable String alt(String line) {
        var m = ALT.matcher(line);
        return line.length() <= Line.LONGEST && m.matches() ? m.group(1) : null;
    }
}
