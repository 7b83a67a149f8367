// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Marks the furniture of a whole page: first line by line, then what hangs on a heading of links. */
final class Furnishing {

    private static final Pattern MORE_FROM = Pattern.compile(
            "(?iu)^\\s*(?:more from|mehr (?:von|aus)|plus de|más de|más en|altro da|mais de|meer van|read more from|also in|more in)\\s+(\\p{Lu}.{1,59}?)\\s*[:›»>]?\\s*$");
    private static final Wordlist NAV = Wordlist.of("nav");
    private static final Wordlist SHARING = Wordlist.of("sharing");
    private static final Wordlist NETWORKS = Wordlist.of("networks");

    private Furnishing() {}

    static void mark(Sheet sheet) {
        for (var i = 0; i < sheet.looked(); i++) sheet.mark(i, part(sheet, i));
        for (var i = 0; i < sheet.size(); i++) if (sheet.is(i, Part.LINKS)) markRun(sheet, i);
        markEnd(sheet);
    }

    static @Nullable String moreFrom(String line) {
        var m = MORE_FROM.matcher(line);
        if (line.length() > 100
                || !m.matches()
                || !Character.isUpperCase(m.group(1).codePointAt(0))) return null;
        return Arrays.stream(Fold.of(m.group(1)).split(" ")).allMatch(NAV::has) ? null : m.group(1);
    }

    private static Part part(Sheet sheet, int i) {
        var line = sheet.at(i);
        var text = line.text();
        if (!Accounts.newsletters(text).isEmpty()) return Part.NEWSLETTERS;
        if (!Accounts.networks(text).isEmpty()) return isShareBar(sheet, i) ? Part.FURNITURE : Part.NETWORKS;
        if (moreFrom(text) != null) return Part.MORE_FROM;
        var part = Chrome.of(line);
        // in a figure the sign of copyright claims the picture
        return part == Part.COPYRIGHT && line.mount() != null ? Part.OPEN : part;
    }

    /** Names of networks among buttons to share with are no accounts; nor is one name that stands alone. */
    private static boolean isShareBar(Sheet sheet, int i) {
        var from = i;
        while (from > 0 && i - from < 20 && isButton(sheet.at(from - 1)) && sheet.isAttached(from)) from--;
        var to = i;
        while (to + 1 < sheet.size() && to - i < 20 && isButton(sheet.at(to + 1)) && sheet.isAttached(to + 1)) to++;
        for (var j = Math.max(0, from); j <= to; j++)
            if (SHARING.has(Fold.bare(sheet.at(j).folded()))) return true;
        if (from > 0 && sheet.at(from - 1).folded().startsWith("share")) return true;
        return from == to
                && Accounts.networks(sheet.text(i)).size() == 1
                && sheet.at(i).words() == 1;
    }

    private static boolean isButton(Line line) {
        var bare = Fold.bare(line.folded());
        return SHARING.has(bare) || NETWORKS.has(bare);
    }

    /** Titles below a heading of links: what is attached to it, or the next group where a blank line follows it. */
    private static void markRun(Sheet sheet, int heading) {
        var i = heading + 1;
        while (i < sheet.size() && isTitle(sheet, i) && (sheet.isAttached(i) || i == heading + 1)) {
            sheet.mark(i, Part.LINKED);
            i++;
        }
    }

    private static boolean isTitle(Sheet sheet, int i) {
        return sheet.isOpen(i)
                && sheet.at(i).length() <= 150
                && !(Prose.is(sheet.at(i)) && Prose.last(sheet.text(i)) == '.');
    }

    /** Below a heading of comments nothing belongs to the article, if some of one stands above it. */
    private static void markEnd(Sheet sheet) {
        var solid = 0;
        var over = false;
        for (var i = 0; i < sheet.size(); i++) {
            over |= solid >= 2 && sheet.is(i, Part.END);
            if (!sheet.isOpen(i)) continue;
            if (over) sheet.mark(i, Part.FURNITURE);
            else if (Prose.isSolid(sheet.at(i))) solid++;
        }
    }
}
