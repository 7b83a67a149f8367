// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds captions: by their credit, by being printed twice, by a button beside them or by a label before them. */
final class Photos {

    private static final int LONGEST = 700;

    private final Sheet sheet;
    private final int firstProse;
    private final int lastProse;
    private final List<Photo> found = new ArrayList<>();

    private Photos(Sheet sheet) {
        this.sheet = sheet;
        var last = sheet.size() - 1;
        while (last >= 0 && !(sheet.isOpen(last) && Prose.isSolid(sheet.at(last)))) last--;
        lastProse = last;
        var first = 0;
        while (first < last && !(sheet.isOpen(first) && Prose.isSolid(sheet.at(first)))) first++;
        firstProse = first;
    }

    static List<Photo> in(Sheet sheet) {
        var photos = new Photos(sheet);
        photos.found.addAll(Mounted.in(sheet));
        for (var i = 0; i < sheet.looked(); i++) if (sheet.isOpen(i)) photos.look(i);
        for (var i = 0; i < sheet.looked(); i++) if (sheet.is(i, Part.COPYRIGHT)) photos.claim(i);
        photos.found.sort(Comparator.comparingInt(Photo::first));
        return photos.found;
    }

    private void look(int i) {
        var line = sheet.at(i);
        if (line.length() > LONGEST || Bylines.of(line.text()) != null) return;
        var second = twin(i);
        if (second > 0) {
            keep(i, second);
            return;
        }
        var credits = Credits.of(CaptionLine.own(line.text()));
        var caption = credits != null && isCaption(i, credits)
                || CaptionLine.isLabelled(line.text())
                || hangsOnCue(i)
                || line.words() > 3 && (credit(i + 1, i) || isLabelledCredit(i - 1) && credit(i - 1, i));
        if (caption) keep(Photo.NONE, i);
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
        if (same) return credited != null || Prose.last(line.text()) == '.' || sheet.is(i + 1, Part.CUE);
        if (Similar.are(line.folded(), Fold.of(credited == null ? other.text() : credited.text())))
            return credited != null || sheet.is(i - 1, Part.CUE) || sheet.is(i + 1, Part.CUE);
        return false;
    }

    /** A photographer's line above the end of the text that is not told yet whose it is: it speaks for a photo without words. */
    private void claim(int i) {
        var alone = i < lastProse && !Copyright.reserves(sheet.text(i)) ? CreditLine.of(sheet.text(i)) : null;
        if (alone == null || sheet.is(i - 1, Part.CAPTION)) return;
        if (isUnderFirstWords(i)) {
            found.add(new Photo(i - 1, Photo.NONE, i, sheet.text(i - 1), alone.credit(), alone.format()));
            sheet.mark(i - 1, Part.CAPTION);
        } else
            found.add(new Photo(
                    i, Photo.NONE, i, "", alone.credit(), alone.format().stripLeading()));
        sheet.mark(i, Part.CAPTION);
    }

    /** Whether the line above is a short sentence below a title and above all running text: the photo's words. */
    private boolean isUnderFirstWords(int i) {
        var above = i - 1;
        if (!sheet.isOpen(above) || sheet.at(above).words() < 4) return false;
        if (!Prose.ends(sheet.text(above)) || Prose.isSolid(sheet.at(above))) return false;
        var titles = 0;
        for (var j = 0; j < above; j++) {
            if (sheet.isOpen(j) && Prose.is(sheet.at(j))) return false;
            if (sheet.isOpen(j)) titles++;
        }
        return titles > 0;
    }

    /** A caption of two words is one where its credit is sure and it stands below another, or within the text. */
    private boolean isShortCaption(int i, Credits credits) {
        if (!credits.sure() || !Agencies.isSure(credits.credit()) || i >= lastProse || isSignOff(i, credits))
            return false;
        return sheet.is(i - 1, Part.CAPTION) || i > firstProse;
    }

    private boolean isCaption(int i, Credits credits) {
        if (credits.text().length() < 12 || credits.text().split("\\s+").length < 3) return isShortCaption(i, credits);
        var sentences = Prose.sentences(credits.text());
        if (!credits.sure()) return sentences <= 2 && credits.text().length() < 300;
        return sentences <= 3 && !isSignOff(i, credits);
    }

    /** Agencies sign the last paragraph of a text as others sign a photo: {@code … (dpa)}. */
    private boolean isSignOff(int i, Credits credits) {
        var code = credits.credit().length() <= 5 && !credits.credit().contains("/");
        if (!code || !credits.format().endsWith(")") || !Prose.ends(credits.text())) return false;
        return i >= lastProse || Prose.sentences(credits.text()) > 2;
    }

    private boolean hangsOnCue(int i) {
        var line = sheet.at(i);
        if (!sheet.is(i - 1, Part.CUE) || !sheet.isAttached(i)) return false;
        return line.words() > 3 && line.length() < 400 && Prose.sentences(line.text()) <= 3 && lastProse > i;
    }

    /** Whether the line beside a caption holds its credit and nothing else. */
    private boolean credit(int j, int caption) {
        var footer = sheet.is(j, Part.COPYRIGHT) && j > lastProse;
        if (footer || !sheet.isOpen(j) && !sheet.is(j, Part.COPYRIGHT)) return false;
        if (!sheet.isAttached(Math.max(j, caption)) || Bylines.of(sheet.text(j)) != null) return false;
        // an agency's name below a title is a byline
        if (!CreditLine.isLabelled(sheet.text(j)) && Prose.last(sheet.text(caption)) != '.') return false;
        return Prose.sentences(sheet.text(caption)) <= 3 && CreditLine.of(sheet.text(j)) != null;
    }

    private boolean isLabelledCredit(int i) {
        return i >= 0 && sheet.isOpen(i) && CreditLine.isLabelled(sheet.text(i));
    }

    private void keep(int alt, int caption) {
        var own = CaptionLine.own(sheet.text(caption));
        var credits = Credits.of(own);
        var beside = credits != null
                ? Photo.NONE
                : credit(caption + 1, caption)
                        ? caption + 1
                        : isLabelledCredit(caption - 1) && credit(caption - 1, caption) ? caption - 1 : Photo.NONE;
        var alone = beside == Photo.NONE ? null : CreditLine.of(sheet.text(beside));
        var before = Math.min(caption, beside == Photo.NONE ? caption : beside) - 1;
        var blind = alt != Photo.NONE
                ? alt
                : sheet.isOpen(before) && CaptionLine.alt(sheet.text(before)) != null ? before : Photo.NONE;
        if (alone != null) found.add(new Photo(caption, blind, beside, own, alone.credit(), alone.format()));
        else if (credits == null) found.add(new Photo(caption, blind, Photo.NONE, own, null, null));
        else found.add(new Photo(caption, blind, Photo.NONE, credits.text(), credits.credit(), credits.format()));
        for (var i : new int[] {blind, caption, beside}) if (i != Photo.NONE) sheet.mark(i, Part.CAPTION);
    }
}
