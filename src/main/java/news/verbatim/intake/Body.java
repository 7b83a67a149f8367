// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.List;
import java.util.regex.Pattern;
import news.verbatim.story.Story.Contributor;

/** Marks the running text: paragraphs, the subheadings between them, lists. What fits nowhere is furniture. */
final class Body {

    private static final Wordlist POSTS = Wordlist.of("posts");
    private static final Pattern REACH = Pattern.compile("\\S@\\S|\\d{3}[-. ]\\d{4}|(?<!\\w)@\\w");

    private final Sheet sheet;
    private final int from;
    private final int to;

    private Body(Sheet sheet, int from) {
        this.sheet = sheet;
        this.from = from;
        this.to = end();
    }

    static void mark(Sheet sheet, int from, List<Contributor> authors) {
        for (var i = from; i < sheet.size(); i++) if (isAboutAuthor(sheet, i, authors)) sheet.mark(i, Part.FURNITURE);
        var body = new Body(sheet, from);
        for (var i = from; i < body.to; i++) if (sheet.isOpen(i)) body.markLine(i);
        for (var i = from; i < body.to; i++)
            if (sheet.isOpen(i)) sheet.mark(i, body.isHeading(i) ? Part.HEADING : Part.FURNITURE);
        for (var i = 0; i < sheet.size(); i++) if (sheet.isOpen(i)) sheet.mark(i, Part.FURNITURE);
    }

    /** Behind the last running text; titles of other articles seldom end in a full stop. */
    private int end() {
        var last = sheet.size() - 1;
        while (last >= from && !isText(last)) last--;
        return last + 1;
    }

    private boolean isText(int i) {
        if (!sheet.isOpen(i)) return false;
        var line = sheet.at(i);
        return Bullets.is(line.text())
                ? i > from && Bullets.isRun(sheet, i) && Prose.ends(line.text())
                : Prose.last(line.text()) != '?' && (Prose.is(line) || Prose.ends(line.text()) && line.words() >= 3);
    }

    private void markLine(int i) {
        var line = sheet.at(i);
        if (Bullets.is(line.text()) && Bullets.isRun(sheet, i)) sheet.mark(i, Part.ITEM);
        else if (isQuestionAbove(i) || isPulled(i)) return;
        else if (Prose.is(line) || Prose.ends(line.text()) || isLeadIn(i)) sheet.mark(i, Part.PARAGRAPH);
    }

    /** A short question that stands apart between paragraphs heads the next one. */
    private boolean isQuestionAbove(int i) {
        var line = sheet.at(i);
        return Prose.last(line.text()) == '?'
                && line.text().strip().endsWith("?")
                && line.words() <= 8
                && Promises.isUnquoted(line);
    }

    /** A line that only repeats what a paragraph says. */
    private boolean isPulled(int i) {
        var line = sheet.at(i);
        if (line.length() > 250 || line.words() < 4) return false;
        var bare = Fold.bare(line.folded());
        for (var j = Math.max(from, i - 30); j < Math.min(to, i + 30); j++) {
            var other = sheet.at(j);
            if (j != i
                    && !other.isLong()
                    && other.length() > line.length() + 20
                    && other.folded().contains(bare)) return true;
        }
        return false;
    }

    private boolean isLeadIn(int i) {
        var line = sheet.at(i);
        if (Prose.last(line.text()) != ':') return false;
        var next = i + 1;
        return next < to && (Bullets.is(sheet.text(next)) || line.words() > 8);
    }

    private boolean isHeading(int i) {
        var line = sheet.at(i);
        if (line.length() > 150 || isPulled(i) || !leadsOn(i)) return false;
        if (Prose.last(line.text()) == ',' || Prose.last(line.text()) == ';') return false;
        // several short lines in a row are links, unless a blank line sets the last one apart
        return !sheet.is(i - 1, Part.FURNITURE) && !sheet.is(i - 1, Part.LINKED)
                || !sheet.isAttached(i)
                || Chrome.of(sheet.at(i - 1)) != Part.OPEN;
    }

    private boolean leadsOn(int i) {
        var next = i + 1;
        while (next < to && (sheet.is(next, Part.CAPTION) || sheet.is(next, Part.CUE) || isDressing(next))) next++;
        return next < to && (sheet.is(next, Part.PARAGRAPH) || sheet.is(next, Part.ITEM));
    }

    private boolean isDressing(int i) {
        return sheet.is(i, Part.FURNITURE) && !sheet.isAttached(i);
    }

    private static boolean isAboutAuthor(Sheet sheet, int i, List<Contributor> authors) {
        if (!sheet.isOpen(i) || sheet.at(i).length() > 400) return false;
        var text = sheet.text(i).strip();
        var folded = sheet.at(i).folded();
        var named = authors.stream().anyMatch(a -> text.contains(a.name()));
        if (named && REACH.matcher(text).find()) return true;
        return authors.stream().anyMatch(a -> text.startsWith(a.name() + " "))
                && POSTS.hits(folded) > 0
                && folded.matches(".{3,40} (?:is|ist|est|es|has|covers|writes|schreibt|berichtet) .*");
    }
}
