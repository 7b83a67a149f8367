// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the credit of a figure's caption: by the elements in it where they say so, else by its words. */
final class Framed {

    private static final Pattern JOINT = Pattern.compile("\\s*(?:\\s[|/–—•·-])?\\s*$");
    private static final Pattern OPEN = Pattern.compile("[(\\[/:©“\"]\\s*$");

    private final String words;
    private final List<Mount.Seam> seams;

    private Framed(String words, List<Mount.Seam> seams) {
        this.words = words;
        this.seams = seams;
    }

    static @Nullable Credits credits(Line line) {
        var words = CaptionLine.own(line.text());
        if (line.isLong() || words.contains("{credit}")) return null;
        var before = line.length() - words.length();
        var seams = line.mount() == null ? List.<Mount.Seam>of() : line.mount().seams();
        return new Framed(
                        words,
                        seams.stream()
                                .filter(seam -> seam.at() >= before)
                                .map(seam -> new Mount.Seam(seam.at() - before, seam.credit()))
                                .toList())
                .read();
    }

    private @Nullable Credits read() {
        for (var seam : seams) {
            var sure = behind(seam, CreditLine.of(tail(seam)));
            if (sure != null) return sure;
        }
        var told = Credits.told(words);
        if (told != null) return told;
        for (var seam : seams) {
            var named = seam.credit() || isSignature(seam);
            var found = named ? behind(seam, CreditLine.of(tail(seam), true)) : null;
            if (found != null) return found;
        }
        return first();
    }

    private String tail(Mount.Seam seam) {
        return words.substring(seam.at());
    }

    private @Nullable Credits behind(Mount.Seam seam, @Nullable CreditLine found) {
        var before = words.substring(0, seam.at());
        if (found == null || OPEN.matcher(before).find()) return null;
        var text = JOINT.matcher(before).replaceFirst("");
        var alone = text.isBlank();
        if (alone && !(seam.credit() && Names.isPerson(found.credit()))) return null;
        var start = words.indexOf(found.credit(), seam.at());
        var end = start + found.credit().length();
        return new Credits(
                alone ? "" : text,
                found.credit(),
                words.substring(alone ? 0 : text.length(), start) + "{credit}" + words.substring(end),
                true);
    }

    /** A person's name in an element of its own below all other words. */
    private boolean isSignature(Mount.Seam seam) {
        var before = words.substring(0, seam.at());
        return seam.equals(seams.getLast()) && Prose.last(before) != ':' && Names.isPerson(tail(seam));
    }

    /** A credit that stands in an element of its own above the words goes behind them. */
    private @Nullable Credits first() {
        for (var seam : seams) {
            if (seam.at() == 0) continue;
            var named = seams.getFirst().credit() && seams.getFirst().at() == 0;
            var found = CreditLine.of(words.substring(0, seam.at()), named);
            return found == null ? null : new Credits(tail(seam), found.credit(), found.format(), true);
        }
        return null;
    }
}
