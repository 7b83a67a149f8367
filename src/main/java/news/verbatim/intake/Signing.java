// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A credit that no stop and no sign parts from its caption: the agency itself, or the date before it, says where it begins. */
final class Signing {

    private static final Wordlist PLACING = Wordlist.of("placing");
    private static final Wordlist SMALL = Wordlist.of("small");
    private static final Pattern WORD = Pattern.compile("[^\\s/]+");
    private static final Pattern AFTER_DAY = Pattern.compile("^[.,]?\\s+(?=\\p{L})");
    private static final Pattern OPEN = Pattern.compile("[(\\[|/–—•·:&-]$");
    private static final int MOST_WORDS = 3;
    private static final int LONGEST = 100;

    private Signing() {}

    static @Nullable Credits of(String line) {
        var name = slashed(line);
        return name != null ? name : dated(line);
    }

    /** "… in Tarvik REUTERS/Mira Halvorsen": an agency, a slash, a person, and the line is over. */
    private static @Nullable Credits slashed(String line) {
        var slash = line.indexOf('/', Math.max(0, line.length() - LONGEST));
        for (; slash > 0; slash = line.indexOf('/', slash + 1)) {
            var start = agency(line, slash);
            if (start < 0 || !isSigned(line.substring(slash + 1))) continue;
            var text = line.substring(0, start).replaceFirst("[\\s,;]+$", "");
            return isCaption(text) ? Credits.at(line, text.length(), start, true) : null;
        }
        return null;
    }

    /** Where the agency's name begins that ends at the slash. */
    private static int agency(String line, int slash) {
        var found = -1;
        var words = WORD.matcher(line).region(0, slash).results().toList();
        for (var n = 1; n <= Math.min(MOST_WORDS, words.size()); n++) {
            var first = words.get(words.size() - n);
            if (words.getLast().end() != slash
                    || !Character.isUpperCase(first.group().codePointAt(0))) break;
            if (Agencies.isNamed(line.substring(first.start(), slash))) found = first.start();
        }
        return found;
    }

    private static boolean isSigned(String behind) {
        var names = behind.strip().replaceFirst("\\.$", "");
        return Agencies.isProper(names)
                && Credits.isShort(names)
                && Names.hasShape(Arrays.stream(names.split("/")).findFirst().orElse(""));
    }

    /** What ends in "by" or "outside the" goes on with the agency, and a sign or a bracket belongs to it. */
    private static boolean isCaption(String text) {
        var last = Fold.of(text.substring(text.lastIndexOf(' ') + 1));
        return text.codePoints().anyMatch(Character::isLetter)
                && !OPEN.matcher(text).find()
                && !PLACING.has(last)
                && !SMALL.has(last);
    }

    /** "… on Nov. 18 Getty Images": a date ends a caption, and behind it stands nothing but names, one an agency's. */
    private static @Nullable Credits dated(String line) {
        var days = Day.in(line, false);
        if (days.isEmpty()) return null;
        var end = days.getLast().end();
        var gap = AFTER_DAY.matcher(line.substring(end));
        if (!gap.find()) return null;
        var names = line.substring(end + gap.end());
        var sure =
                Credits.isShort(names) && Agencies.isProper(names) && Agencies.signs(names) && Agencies.isNaming(names);
        return sure ? Credits.at(line, end + gap.group().stripTrailing().length(), end + gap.end(), true) : null;
    }
}
