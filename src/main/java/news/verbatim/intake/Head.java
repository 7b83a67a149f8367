// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds, above the running text, the headline and what goes with it. */
final class Head {

    private final Sheet sheet;
    private final Times times;

    private Head(Sheet sheet, Times times) {
        this.sheet = sheet;
        this.times = times;
    }

    /** Marks the head's lines and answers where the body begins; the size of the sheet where there is none. */
    static Found in(Sheet sheet, Times times) {
        var head = new Head(sheet, times);
        var body = new Beginning(sheet, times).line();
        var headline = head.headline(body);
        Bylines byline = null;
        if (headline >= 0) {
            sheet.mark(headline, Part.HEADLINE);
            byline = new Trimmings(sheet, times, headline, body).mark();
        }
        return new Found(headline, body, byline);
    }

    record Found(int headline, int bodyStart, @Nullable Bylines byline) {}

    private int headline(int body) {
        var words = bodyStems(body);
        var best = -1.0;
        var at = -1;
        for (var i = 0; i < Math.min(body, sheet.looked()); i++) {
            // the headline may stand right below a word that elsewhere heads a list of links
            if (!sheet.isOpen(i) && !sheet.is(i, Part.LINKED)
                    || Bylines.of(sheet.text(i)) != null
                    || isTitleBar(i, body)) continue;
            var score = Headlines.score(sheet, i, words, times);
            // a standfirst speaks of the same things as its headline and stands below it
            var margin = at < 0 ? 0 : sheet.at(at).words() >= 3 && best >= 4.5 ? 2 : 1;
            if (score > best + margin) {
                best = score;
                at = i;
            }
        }
        return best >= Headlines.ENOUGH ? at : -1;
    }

    /** The same as a line below it, with the publication's name behind it. */
    private boolean isTitleBar(int i, int body) {
        for (var j = i + 1; j < Math.min(body, i + Beginning.NEAR); j++)
            if (sheet.isOpen(j) && sheet.at(j).words() > 2 && Titles.suffix(sheet.text(i), sheet.text(j)) != null)
                return true;
        return false;
    }

    private Set<String> bodyStems(int body) {
        var text = new StringBuilder();
        for (var i = body; i < sheet.size() && text.length() < 20_000; i++) {
            if (sheet.isOpen(i) && Prose.is(sheet.at(i)))
                text.append(' ')
                        .append(
                                sheet.at(i).folded(),
                                0,
                                Math.min(20_000, sheet.at(i).folded().length()));
        }
        return Similar.stems(text.toString());
    }
}
