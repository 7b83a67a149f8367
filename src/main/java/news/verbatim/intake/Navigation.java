// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Bars of links: menus, breadcrumbs, footers. */
final class Navigation {

    private static final Wordlist NAV = Wordlist.of("nav");
    private static final Wordlist WHOLE = Wordlist.of("whole");
    private static final Pattern BARS = Pattern.compile("\\s+[|·•/\\\\—–]\\s+|\\s*\\|\\s*|\\t+|\\s{2,}");
    private static final Pattern CRUMBS = Pattern.compile("\\s*[>›»→]\\s*|\\s+/\\s+");

    private Navigation() {}

    static boolean is(Line line) {
        if (line.length() > 300 || Prose.ends(line.text()) && line.words() > 6) return false;
        var text = line.text().strip();
        return isCrumbs(text) || isBar(text) || isWords(line.folded());
    }

    private static boolean isCrumbs(String text) {
        var parts = CRUMBS.split(text);
        if (parts.length < 2 || parts[0].isBlank()) return false;
        var known = NAV.has(Fold.of(parts[0])) || WHOLE.has(Fold.of(parts[0]));
        for (var i = 0; i < parts.length - 1; i++) if (parts[i].split("\\s+").length > 4) return false;
        return parts.length >= 3 || known || text.indexOf('›') > 0 || text.indexOf('>') > 0;
    }

    private static boolean isBar(String text) {
        var parts = BARS.split(text);
        if (parts.length < 2) return false;
        var known = Arrays.stream(parts)
                .map(Fold::of)
                .filter(p -> NAV.has(p) || WHOLE.has(p))
                .count();
        var brief = Arrays.stream(parts).allMatch(p -> p.split("\\s+").length <= 3 && !p.endsWith("."));
        return known * 2 >= parts.length || brief && parts.length >= 3 && known > 0 || brief && parts.length >= 4;
    }

    private static boolean isWords(String folded) {
        var words = folded.split("[^\\p{L}]+");
        if (words.length < 2 || words.length > 30) return false;
        var known = Arrays.stream(words).filter(NAV::has).count();
        return known >= 3 && known * 10 >= words.length * 7 || known == words.length && words.length >= 3;
    }
}
