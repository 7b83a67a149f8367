// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What months and weekdays are called in the languages that pages come in. */
final class Months {

    /** In this order: where two languages disagree about a word, the first has it. */
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "de-AT", "fr", "es", "tr", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "ru", "uk", "el",
            "cs", "ro", "hu");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Integer> MONTHS = new HashMap<>(Map.of("sept", 9, "mrz", 3));
    private static final Set<String> DAYS = new HashSet<>(Set.of("tues", "thur", "thurs", "weds"));

    static {
        for (var tag : LANGUAGES) {
            var locale = Locale.forLanguageTag(tag);
            for (var style : STYLES) {
                for (var month : Month.values()) add(month.getDisplayName(style, locale), month.getValue());
                for (var day : DayOfWeek.values()) DAYS.add(bare(day.getDisplayName(style, locale)));
            }
        }
    }

    private Months() {}

    static OptionalInt number(String word) {
        var month = MONTHS.get(bare(word));
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    static boolean isDay(String word) {
        return DAYS.contains(bare(word));
    }

    private static void add(String name, int number) {
        var bare = bare(name);
        if (bare.length() > 2 && Character.isLetter(bare.charAt(0))) MONTHS.putIfAbsent(bare, number);
    }

    private static String bare(String word) {
        return Fold.of(word.replace(".", ""));
    }
}
