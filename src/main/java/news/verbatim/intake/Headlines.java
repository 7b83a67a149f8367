// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Set;

/** How much a line looks like the headline of the text below it. */
final class Headlines {

    static final double ENOUGH = 3;

    private Headlines() {}

    static double score(Sheet sheet, int i, Set<String> body, Times times) {
        var line = sheet.at(i);
        if (line.length() > 300) return 0;
        var score = length(line) + 3 * Similar.share(line.folded(), body);
        if (line.words() >= 4) score += 1;
        else if (line.words() <= 2) score -= 2; // a kicker's one word is often the story's subject
        if (Prose.last(line.text()) == '.') score -= Prose.sentences(line.text()) > 1 ? 3 : 1.5;
        if (Nameplate.isOne(line.text())) score -= 2;
        if (sheet.is(i, Part.LINKED)) score -= 1;
        if (line.afterBlank()) score += 0.3;
        if (Character.isLowerCase(line.text().stripLeading().codePointAt(0))) score -= 0.5;
        if (isMeta(sheet, i + 1, times)) score += 0.7;
        if (line.text().strip().endsWith(":") || line.text().indexOf('|') >= 0) score -= 1;
        return score;
    }

    private static double length(Line line) {
        if (line.length() < 8) return 0;
        if (line.length() < 20) return 1;
        return line.length() <= 130 ? 2.5 : 1;
    }

    private static boolean isMeta(Sheet sheet, int i, Times times) {
        if (i >= sheet.size() || !sheet.isAttached(i)) return false;
        return times.isAt(i) || sheet.isOpen(i);
    }
}
