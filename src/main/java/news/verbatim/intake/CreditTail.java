// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A credit that stands behind the last sentence of a caption. */
final class CreditTail {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][”\"»’)]*(\\s+)");
    private static final Pattern LABEL = Pattern.compile("^(?:[|/–—•·-]\\s*)?(?:" + Credits.LABEL
            + "\\s*(?::|\\.{3}|…|/|(?=©))\\s*(?:" + Credits.OWNED + ")?|" + Credits.LABEL + "\\s+(?=\\p{Lu})|"
            + Credits.OWNED + "|(?:[Cc]opyright\\s+|\\([cC]\\)\\s*)(?:(?:19|20)\\d{2},?\\s+)?)");
    private static final Pattern WHOLE = Pattern.compile("^(?iu:courtesy)\\b.*");
    private static final Pattern SIGN = Pattern.compile("^[|/–—•·-]\\s*");
    private static final Pattern SIGNED = Pattern.compile("\\s*[|,•·–—]\\s*");
    private static final Pattern WITHIN_DATE =
            Pattern.compile("^(?:\\d{1,2}(?:,\\s|\\s\\d{4}|\\s\\p{L})|(?:19|20)\\d{2}\\b)");
    private static final Pattern STOP = Pattern.compile("[.!?…][”\"»’)\\]]*(?=\\s+\\S)");
    private static final Pattern INITIALS =
            Pattern.compile("(?<!\\p{L})(?:\\p{Lu}\\.)+(?=\\s)|\\b(?:Inc|Ltd|Co|Jr|Sr|Dr|St)\\.");

    private static final Pattern LONE = Pattern.compile("(?:^|[\\s/-])\\p{Lu}\\.$");
    private static final Pattern LETTERS = Pattern.compile("(?:\\p{Lu}\\.[\\s-]?)+");
    private static final Pattern FIRST = Pattern.compile("[/\\s].*");

    private CreditTail() {}

    static @Nullable Credits of(String line) {
        for (var m = SENTENCE_END.matcher(line); m.find(); ) {
            var tail = line.substring(m.end());
            if (tail.isBlank()
                    || tail.length() > 120
                    || WITHIN_DATE.matcher(tail).find()
                    || isMonthOfDay(line, m.start(), tail)) continue;
            if (hasStop(tail) || isInitial(line.substring(0, m.start() + 1), tail)) continue;
            var found = read(line, m.start(1), m.end(), tail);
            if (found != null) return found;
        }
        return null;
    }

    /** Whether a sentence ends within it. */
    static boolean hasStop(String text) {
        return STOP.matcher(INITIALS.matcher(text).replaceAll("")).find();
    }

    /** In "Ina J. Rell/AFP" and "Gov. Ina Moll/AFP" a name goes on, unless an agency or a label begins behind it. */
    private static boolean isInitial(String before, String tail) {
        var lone = LONE.matcher(before).find() || LETTERS.matcher(before).matches() || Roles.isAbbreviated(before);
        var begins = LABEL.matcher(tail).lookingAt()
                || Agencies.isNamed(FIRST.matcher(tail).replaceFirst(""));
        return lone && !begins;
    }

    /** In "18. Nov. 2025" no sentence ends. */
    private static boolean isMonthOfDay(String line, int stop, String tail) {
        var word = tail.split("[\\s.]", 2)[0];
        return stop > 0
                && Character.isDigit(line.charAt(stop - 1))
                && Months.number(word).isPresent();
    }

    private static @Nullable Credits read(String line, int textEnd, int from, String tail) {
        var label = LABEL.matcher(tail);
        if (label.find() && label.end() < tail.length() && !WHOLE.matcher(tail).matches()) {
            return Credits.isShort(tail.substring(label.end()))
                    ? Credits.at(line, textEnd, from + label.end(), true)
                    : null;
        }
        var sign = SIGN.matcher(tail);
        var start = sign.find() ? sign.end() : 0;
        var name = tail.substring(start).replaceFirst("\\.$", "");
        if (Agencies.isArchive(name)
                || !Agencies.isProper(name) && !WHOLE.matcher(name).matches()) return null;
        var signed = Names.isPerson(SIGNED.split(name)[0]) && SIGNED.split(name).length > 1;
        var sure = signed || Agencies.isSure(name) || WHOLE.matcher(name).matches();
        if (!sure && !Names.isPerson(name) && start == 0) return null;
        return Credits.at(line, textEnd, from + start, sure);
    }
}
