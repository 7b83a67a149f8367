// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds captions: by their credit, by being printed twice, by a button beside them or by a label before them. */
final class Photos {

    private static final Pattern LABEL =
            Pattern.compile("(?iu)^\\s*(?:image caption|photo caption|caption|bildunterschrift|légende|pie de foto|"
                    + "fotoğraf altı|pictured|im bild|didascalia)\\s*[:,–—-]\\s*");
    private static final Pattern ALT =
            Pattern.compile("(?iu)^\\s*\\[?(?:alt(?:[ -]?text)?|image description)\\s*:\\s*(.*?)\\]?$");
    private static final int LONGEST = 700;

    private final Sheet sheet;
    private final int lastProse;
    private final List<Photo> found = new ArrayList<>();

    private Photos(Sheet sheet) {
        this.sheet = sheet;
        var last = sheet.size() - 1;
        while (last >= 0 && !(sheet.isOpen(last) && Prose.isSolid(sheet.at(last)))) last--;
        lastProse = last;
    }

    static List<Photo> in(Sheet sheet) {
        var photos = new Photos(sheet);
        for (var i = 0; i < sheet.size(); i++) if (sheet.isOpen(i)) photos.look(i);
        return photos.found;
    }

    private void look(int i) {
        var line = sheet.at(i);
        if (line.length() > LONGEST) return;
        var text = line.text();
        var label = LABEL.matcher(text);
        var own = label.find() ? text.substring(label.end()) : text;
        var labelled = own.length() < text.length() && own.length() > 5;
        var second = twin(i);
        if (second > 0) {
            keep(i, second, sheet.text(second));
            return;
        }
        var credits = Credits.of(own);
        if (credits != null && isCaption(i, credits)) keep(Photo.NONE, i, own);
        else if (labelled || hangsOnCue(i)) keep(Photo.NONE, i, own);
        else if (creditBelow(i) > 0 && line.words() > 3) keep(Photo.NONE, i, own);
    }

    /** The second printing of the same words, with nothing but furniture between; or nought. */
    private int twin(int i) {
        var line = sheet.at(i);
        if (line.words() < 5) return 0;
        for (var j = i + 1; j < sheet.size() && j <= i + 4; j++) {
            if (sheet.isOpen(j)) return isTwin(line, sheet.at(j), i) ? j : 0;
            if (!sheet.is(j, Part.CUE) && !sheet.is(j, Part.FURNITURE)) return 0;
        }
        return 0;
    }

    private boolean isTwin(Line line, Line other, int i) {
        if (other.isLong() || other.length() > LONGEST) return false;
        var same = line.folded().equals(other.folded());
        var credited = Credits.of(other.text());
        if (same) return credited != null || Prose.ends(line.text()) || sheet.is(i + 1, Part.CUE);
        return credited != null && Similar.are(line.folded(), Fold.of(credited.text()));
    }

    private boolean isCaption(int i, Credits credits) {
        if (credits.text().length() < 12 || credits.text().split("\\s+").length < 3) return false;
        var sentences = Prose.sentences(credits.text());
        return credits.sure()
                ? sentences <= 3 && !isSignOff(i, credits)
                : sentences <= 2 && credits.text().length() < 300;
    }

    /** Agencies sign the last paragraph of a text as others sign a photo: {@code … (dpa)}. */
    private boolean isSignOff(int i, Credits credits) {
        var code = credits.credit().length() <= 5
                && !credits.credit().contains("/")
                && credits.format().equals(" ({credit})");
        return code
                && Prose.ends(credits.text())
                && i > 0
                && (sheet.nextOpen(i + 1) == sheet.size() || Prose.sentences(credits.text()) > 2);
    }

    private boolean hangsOnCue(int i) {
        var line = sheet.at(i);
        var cue = sheet.is(i - 1, Part.CUE) && sheet.isAttached(i);
        return cue && line.words() > 3 && line.length() < 400 && Prose.sentences(line.text()) <= 3;
    }

    private int creditBelow(int i) {
        var j = i + 1;
        var footer = sheet.is(j, Part.COPYRIGHT) && j > lastProse;
        if (footer || !sheet.isOpen(j) && !sheet.is(j, Part.COPYRIGHT) || !sheet.isAttached(j)) return 0;
        return Prose.sentences(sheet.text(i)) <= 3 && CreditLine.of(sheet.text(j)) != null ? j : 0;
    }

    private void keep(int alt, int caption, String own) {
        var before = alt == Photo.NONE ? altAbove(caption) : alt;
        var credits = Credits.of(own);
        var below = credits == null ? creditBelow(caption) : 0;
        var alone = below == 0 ? null : CreditLine.of(sheet.text(below));
        if (alone != null) found.add(new Photo(caption, before, below, own, alone.credit(), alone.format()));
        else if (credits != null)
            found.add(new Photo(caption, before, Photo.NONE, credits.text(), credits.credit(), credits.format()));
        else found.add(new Photo(caption, before, Photo.NONE, own, null, null));
        sheet.mark(caption, Part.CAPTION);
        if (before != Photo.NONE) sheet.mark(before, Part.CAPTION);
        if (below > 0) sheet.mark(below, Part.CAPTION);
    }

    private int altAbove(int caption) {
        return sheet.isOpen(caption - 1) && ALT.matcher(sheet.text(caption - 1)).matches() ? caption - 1 : Photo.NONE;
    }

    /** The words of a line that is labelled as such. */
    static @Nullable String alt(String line) {
        var m = ALT.matcher(line);
        return m.matches() ? m.group(1) : null;
    }
}
