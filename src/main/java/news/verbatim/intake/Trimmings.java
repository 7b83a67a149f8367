// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import org.jspecify.annotations.Nullable;

/** Marks what stands around a headline: the kicker above it, the authors, the standfirst below. */
final class Trimmings {

    private static final Wordlist NAV = Wordlist.of("nav");

    private final Sheet sheet;
    private final Times times;
    private final int headline;
    private final int body;
    private @Nullable Bylines byline;

    Trimmings(Sheet sheet, Times times, int headline, int body) {
        this.sheet = sheet;
        this.times = times;
        this.headline = headline;
        this.body = body;
    }

    @Nullable
    Bylines mark() {
        markByline();
        markKicker();
        markStandfirst();
        return byline;
    }

    /** What says so comes first, then names beside the time, then names that only their place gives away. */
    private void markByline() {
        for (var i = 0; i < body && byline == null; i++) if (sheet.isOpen(i)) note(i, Bylines.of(sheet.text(i)));
        for (var i = 0; i < body && byline == null; i++)
            if (times.isAt(i)) byline = inTime(times.at(i).byline());
        for (var i = headline + 1; i < body && byline == null; i++)
            if (sheet.isOpen(i)) note(i, Bylines.bare(sheet.text(i)));
        for (var i = headline + 1; i < body && byline == null; i++)
            if (sheet.isOpen(i)) note(i, Bylines.staff(sheet.text(i)));
        var above = headline - 1;
        if (byline == null && sheet.isOpen(above) && sheet.isAttached(headline))
            note(above, Bylines.bare(sheet.text(above)));
    }

    private static @Nullable Bylines inTime(@Nullable String text) {
        if (text == null) return null;
        var explicit = Bylines.of(text);
        return explicit == null ? Bylines.bare(text) : explicit;
    }

    private void note(int i, @Nullable Bylines found) {
        if (found == null) return;
        byline = found;
        sheet.mark(i, Part.BYLINE);
    }

    private void markKicker() {
        var i = headline - 1;
        while (i > headline - 3
                && sheet.isAttached(i + 1)
                && (sheet.is(i, Part.TIME) || sheet.is(i, Part.BYLINE) || sheet.is(i, Part.FURNITURE))) i--;
        if (sheet.isOpen(i) && isKicker(i)) sheet.mark(i, Part.KICKER);
        else if (isSectionPair(headline - 1)) sheet.mark(headline - 1, Part.KICKER);
    }

    /** Two sections with a bar between them look like a menu but, right above a headline, are none. */
    private boolean isSectionPair(int i) {
        return sheet.is(i, Part.FURNITURE)
                && sheet.isAttached(headline)
                && !sheet.isAttached(i)
                && sheet.at(i).words() <= 5
                && sheet.text(i).split("\\s[|/·•]\\s").length == 2;
    }

    private boolean isKicker(int i) {
        var line = sheet.at(i);
        if (i == 0 && !sheet.isAttached(1) && Publication.isPlate(sheet, 0)) return false;
        if (Nameplate.isOne(line.text()) && (i == 0 || line.words() > 1)) return false;
        if (line.words() > 5 || line.length() > 45 || Prose.ends(line.text())) return false;
        if (sheet.isAttached(i + 1)) return true;
        // the last word of a menu stands as close to the headline as a kicker does
        var column = sheet.isAttached(i) && sheet.isOpen(i - 1);
        return line.words() <= 3 && !column && !(NAV.has(line.folded()) && sheet.isAttached(i));
    }

    private void markStandfirst() {
        for (var i = headline + 1; i < body; i++) {
            if (!sheet.isOpen(i)) continue;
            var line = sheet.at(i);
            var near = i - headline <= 3 ? 5 : 7;
            if (Prose.is(line) || line.words() >= near && line.length() >= 30) {
                sheet.mark(i, Part.STANDFIRST);
                return;
            }
        }
    }
}
