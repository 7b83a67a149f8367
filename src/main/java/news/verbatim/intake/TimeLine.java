// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that prints when the article appeared, and perhaps who wrote it. */
record TimeLine(Printed printed, String text, @Nullable String byline, boolean masthead) {

    private static final Wordlist LABELS = Wordlist.of("labels");
    private static final Wordlist UPDATES = Wordlist.of("updates");
    private static final Pattern LEADING = Pattern.compile("^(?:in|from|for|of)\\s+");
    private static final int LONGEST = 160;
    private static final Pattern EDGE = Pattern.compile("^[\\s\\u00a0|·•,;:/–—>(@-]+|[\\s\\u00a0|·•,;:/–—>()@-]+$");

    /** Reads the line as such, or says null: running text that merely mentions a date has other words too. */
    static @Nullable TimeLine of(Line line, boolean monthFirst) {
        if (line.length() > LONGEST) return null;
        var all = Printed.in(line.text(), monthFirst);
        if (all.isEmpty()) return null;
        var rest = rest(line.text(), all);
        var names = rest.stream().filter(piece -> !isLabel(piece)).toList();
        if (names.size() > 4) return null;
        var byline =
                names.stream().filter(n -> isByline(line.text(), n)).findFirst().orElse(null);
        if (names.stream().anyMatch(n -> !n.equals(byline) && !isAside(n))) return null;
        var best = best(line.text(), all);
        return new TimeLine(
                best,
                line.text().substring(best.start(), best.end()),
                byline,
                line.number() <= 3 && names.stream().anyMatch(Nameplate::isOne));
    }

    /** What stands between the times, cut where signs part it. */
    private static List<String> rest(String text, List<Printed> all) {
        var pieces = new ArrayList<String>();
        var from = 0;
        for (var printed : all) {
            pieces.add(text.substring(from, Math.max(from, printed.start())));
            from = printed.end();
        }
        pieces.add(text.substring(from));
        return pieces.stream()
                .flatMap(piece -> Arrays.stream(piece.split("\\s[|·•–—-]\\s|\\s{2,}")))
                .map(piece -> EDGE.matcher(piece).replaceAll(""))
                .filter(piece -> !piece.isBlank())
                .toList();
    }

    private static boolean isLabel(String piece) {
        return Arrays.stream(Fold.of(piece).split("[^\\p{L}\\p{N}']+"))
                .allMatch(word -> word.isEmpty()
                        || LABELS.has(word)
                        || Months.isDay(word)
                        || word.chars().allMatch(Character::isDigit));
    }

    /** A name before a comma is that of a town; before any other sign it is the author's. */
    private static boolean isByline(String line, String piece) {
        if (Bylines.of(piece) != null) return true;
        return Bylines.bare(piece) != null
                && !line.substring(line.indexOf(piece) + piece.length()).startsWith(",");
    }

    /** A place, a section or an agency beside the time: few words, none of them a sentence. */
    private static boolean isAside(String piece) {
        var words = piece.split("\\s+");
        return piece.length() <= 30
                && words.length <= 3
                && !Prose.ends(piece)
                && Arrays.stream(words).allMatch(TimeLine::isName);
    }

    private static boolean isName(String word) {
        var first = word.codePointAt(0);
        return !Character.isLowerCase(first) || Names.isParticle(word) || word.equals("of");
    }

    private static Printed best(String text, List<Printed> all) {
        return all.stream()
                .min(Comparator.comparing((Printed p) -> !p.dated())
                        .thenComparing(p -> isUpdate(text, p, all))
                        .thenComparing(Printed::start))
                .orElseThrow();
    }

    private static boolean isUpdate(String text, Printed printed, List<Printed> all) {
        var from = all.stream()
                .filter(p -> p.end() <= printed.start())
                .mapToInt(Printed::end)
                .max()
                .orElse(0);
        return UPDATES.hits(Fold.of(text.substring(from, printed.start()))) > 0;
    }

    /** Whether the line prints a change only. */
    static boolean isUpdateOnly(Line line) {
        return UPDATES.begins(Fold.bare(line.folded()));
    }
}
