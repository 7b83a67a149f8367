// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the letters and figures beside a printed time say about its offset. */
final class Zones {

    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?\\s?([+−–-])\\s?(\\d{1,2}):?(\\d{2})?");
    private static final DateTimeFormatter SHORT_NAME = DateTimeFormatter.ofPattern("z", Locale.US);
    private static final Map<String, ZoneId> KNOWN = Wordlist.lines("zones")
            .collect(Collectors.toUnmodifiableMap(
                    Zones::name, line -> ZoneId.of(line.substring(line.lastIndexOf(' ') + 1))));

    private Zones() {}

    private static String name(String line) {
        return line.substring(0, line.lastIndexOf(' '));
    }

    static boolean isKnown(String printed) {
        return KNOWN.containsKey(printed) || offset(printed) != null;
    }

    /** Where letters mean several zones (IST, CST), the page's own decides if it goes by them at that time. */
    static ZoneId of(String printed, LocalDateTime at, @Nullable ZoneId page) {
        var offset = offset(printed);
        if (offset != null) return offset;
        if (page != null && SHORT_NAME.format(ZonedDateTime.of(at, page)).equals(printed)) return page;
        return KNOWN.get(printed);
    }

    private static @Nullable ZoneOffset offset(String printed) {
        var m = OFFSET.matcher(printed);
        if (!m.matches()) return null;
        var hours = Integer.parseInt(m.group(2));
        var minutes = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        if (hours > 14 || minutes > 59) return null;
        var seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(m.group(1).equals("+") ? seconds : -seconds);
    }
}
