// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;

/** Whether a page holds an article at all: a headline, and running text enough to be one. */
final class Presence {

    private static final Wordlist MISSING = Wordlist.of("missing");
    private static final int SHORTEST = 80;

    private Presence() {}

    static void check(Sheet sheet, Head.Found head) {
        var paragraphs = 0;
        var length = 0;
        for (var i = 0; i < sheet.size(); i++) {
            if (!sheet.is(i, Part.PARAGRAPH) && !sheet.is(i, Part.ITEM)) continue;
            paragraphs++;
            length += sheet.at(i).length();
        }
        var faults = new Faults();
        faults.check(
                head.headline() >= 0, "/headline", Flaw.MISSING, "No line looks like a headline above running text");
        faults.check(
                paragraphs > 0 && length >= SHORTEST,
                "/body",
                Flaw.MISSING,
                "No running text was found: only %d characters in %d paragraphs",
                length,
                paragraphs);
        faults.check(
                paragraphs >= 3 || !saysSo(sheet),
                "/body",
                Flaw.MISSING,
                "The page itself says that there is nothing to read on it");
        faults.orRefuse(Kind.NO_ARTICLE);
    }

    /** Not found, sign in first, switch something on: such pages have sentences too, but few. */
    private static boolean saysSo(Sheet sheet) {
        for (var i = 0; i < sheet.size(); i++) {
            var line = sheet.at(i);
            if (line.length() <= 200 && MISSING.hits(line.folded()) > 0) return true;
        }
        return false;
    }
}
