// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day as printed somewhere in a line, with the name of its zone where one follows. */
record Hour(int start, int end, LocalTime time, @Nullable String zone) {

    private static final String GAP = "[ \\u00a0\\u202f]?";
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d.,:+/-])(\\d{1,2})(?:" + GAP + "(?:[:.hH]|\\bh\\b)" + GAP
                    + "(\\d{2})(?!\\d))?(?::(\\d{2})(?:\\.\\d{1,9})?)?" + GAP
                    + "([AaPp]\\." + GAP
                    + "?[Mm]\\.|[AaPp][Mm](?!\\p{L})|Uhr(?!\\p{L})|horas?(?!\\p{L})|heures?(?!\\p{L})|hrs?(?!\\p{L})|h(?![\\p{L}\\d])|Hs?(?![\\p{L}\\d]))?");
    private static final Pattern ZONE = Pattern.compile(
            "^[ \\u00a0\\u202f]*\\(?("
                    + "(?:GMT|UTC)[ \\u00a0]?[+−–-][ \\u00a0]?\\d{1,2}(?::?\\d{2})?|[+−-]\\d{2}:?\\d{2}|(?:Eastern|Central|Mountain|Pacific|British|Greenwich)(?: European| Mean)?(?: Summer)?(?: Time)?|\\p{Lu}{1,5})(?!\\p{L})\\)?");

    private static final Pattern WIRE =
            Pattern.compile("(?<!\\d)([01]\\d|2[0-3])([0-5]\\d)(?=[ \\u00a0]?(?:GMT|UTC)(?!\\p{L}))");

    static List<Hour> in(String text) {
        var found = new ArrayList<Hour>();
        var matcher = CLOCK.matcher(text);
        while (matcher.find()) {
            var time = time(matcher.toMatchResult());
            if (time == null) continue;
            var after = ZONE.matcher(text.substring(matcher.end()));
            var named = after.find() && Zones.isKnown(after.group(1)) ? after.group(1) : null;
            var clock = matcher.start() + matcher.group().stripTrailing().length();
            var end = named == null ? clock : matcher.end() + after.end();
            found.add(new Hour(matcher.start(), end, time, named));
        }
        // agencies write 1544 GMT
        for (var m = WIRE.matcher(text); m.find(); )
            found.add(new Hour(
                    m.start(),
                    m.end() + 4,
                    LocalTime.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))),
                    "GMT"));
        return found;
    }

    /** The name of a zone that stands where the text goes on, with its length; null where none does. */
    static @Nullable MatchResult zoneAt(String text, int from) {
        var m = ZONE.matcher(text.substring(from));
        return m.find() && Zones.isKnown(m.group(1)) ? m.toMatchResult() : null;
    }

    private static @Nullable LocalTime time(MatchResult m) {
        var mark = m.group(4) == null ? "" : m.group(4).toLowerCase(Locale.ROOT);
        var letter = m.start() >= 0 && m.group().matches("(?s)\\d{1,2}[hH]");
        if (m.group(2) == null && mark.isEmpty() && !letter) return null;
        var hour = Integer.parseInt(m.group(1));
        var minute = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        var second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        if (mark.startsWith("p") || mark.startsWith("a")) {
            if (hour > 12 && !mark.startsWith("p")) return null;
            if (hour <= 12) hour = hour % 12 + (mark.startsWith("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }
}
