// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The photos that a page of HTML itself sets in figures, each with its caption and its credit. */
final class Mounted {

    private static final int LONGEST = 400;

    private final Sheet sheet;
    private final List<Integer> lines;

    private Mounted(Sheet sheet, List<Integer> lines) {
        this.sheet = sheet;
        this.lines = lines;
    }

    /** Marks their lines. */
    static List<Photo> in(Sheet sheet) {
        var figures = new LinkedHashMap<Integer, List<Integer>>();
        for (var i = 0; i < sheet.looked(); i++) {
            var mount = sheet.at(i).mount();
            if (mount != null)
                figures.computeIfAbsent(mount.figure(), number -> new ArrayList<>())
                        .add(i);
        }
        var found = new ArrayList<Photo>();
        for (var lines : figures.values()) {
            var photo = new Mounted(sheet, lines).photo();
            if (photo != null) found.add(photo);
        }
        return found;
    }

    private @Nullable Photo photo() {
        var caption = caption();
        var credits = caption == Photo.NONE ? null : Framed.credits(sheet.at(caption));
        var beside = credits == null ? beside(caption) : Photo.NONE;
        if (caption == Photo.NONE && beside == Photo.NONE) return null;
        if (caption == Photo.NONE) caption = words(beside);
        var alone = beside == Photo.NONE ? null : credit(beside);
        var alt = alt();
        for (var i : new int[] {caption, beside, alt}) if (i != Photo.NONE) sheet.mark(i, Part.CAPTION);
        if (credits != null)
            return new Photo(caption, alt, Photo.NONE, credits.text(), credits.credit(), credits.format());
        var text = caption == Photo.NONE ? "" : CaptionLine.own(sheet.text(caption));
        return alone == null
                ? new Photo(caption, alt, Photo.NONE, text, null, null)
                : new Photo(
                        caption == Photo.NONE ? beside : caption,
                        alt,
                        beside,
                        text,
                        alone.credit(),
                        text.isEmpty() ? alone.format().stripLeading() : alone.format());
    }

    private int caption() {
        for (var i : lines) if (sheet.at(i).mount().caption() && sheet.isOpen(i) && !isAlt(i)) return i;
        return Photo.NONE;
    }

    /** A line of the figure, outside of its caption, that holds a credit and nothing else. */
    private int beside(int caption) {
        for (var i : lines) if (i != caption && sheet.isOpen(i) && !isAlt(i) && credit(i) != null) return i;
        return Photo.NONE;
    }

    private @Nullable CreditLine credit(int i) {
        return CreditLine.of(sheet.text(i), sheet.at(i).mount().isCredit());
    }

    /** The one line above the credit, where the figure has no caption that says that it is one. */
    private int words(int credit) {
        var above = lines.stream()
                .filter(i -> i < credit && sheet.isOpen(i) && !isAlt(i))
                .toList();
        var one = above.size() == 1 ? sheet.at(above.getFirst()) : null;
        return one != null && one.length() <= LONGEST && Prose.sentences(one.text()) <= 3
                ? above.getFirst()
                : Photo.NONE;
    }

    private int alt() {
        for (var i : lines) if (sheet.isOpen(i) && isAlt(i)) return i;
        return Photo.NONE;
    }

    private boolean isAlt(int i) {
        return CaptionLine.alt(sheet.text(i)) != null;
    }
}
