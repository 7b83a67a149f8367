// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import news.verbatim.story.Place;
import org.jspecify.annotations.Nullable;

/** Places that a caption names without the word "in": at a quay, in the harbour of a town. */
final class Spots {

    private static final String MORE = "(?:, (" + Places.NAME + "))?(?:, (" + Places.NAME + "))?(?!\\p{L})";
    private static final Pattern AT_THE = Pattern.compile("(?<!\\p{L})[Aa]t the (" + Places.NAME + ")" + MORE);
    private static final Pattern AT = Pattern.compile("(?<!\\p{L})[Aa]t (" + Places.NAME + ")" + MORE);
    private static final Pattern OF = Pattern.compile(
            "(?<!\\p{L})(?:im|am|auf dem|auf der|in der|vor dem|vor der|dans|sur|devant|à|au|en|ante|frente a|junto a)"
                    + "(?: (?:le|la|les|el|los|las|un|une|una))? ?(?:l['’])?(?:\\p{L}+ ){1,4}?(?:von|de|d['’]|del|du)[ ]?("
                    + Places.NAME + ")(?!\\p{L})");

    /** A town with its country in brackets, as the first words before what is to be seen. */
    private static final Pattern HEADED =
            Pattern.compile("^(" + Places.NAME + ") \\((" + Places.NAME + ")\\)(?:\\s*[:–—]|\\s-\\s|,? \\u0000)");

    /** A town with its country or state that begins a sentence and goes on with a date, which is a nought here. */
    private static final Pattern DATED =
            Pattern.compile("(?:^|[.!?]\\s+)(" + Places.NAME + "), (" + Places.NAME + "),? \\u0000");

    private static final Pattern BEHIND_DATE = Pattern.compile("\\u0000 (" + Places.CAPITAL + ")\\s*$");

    private Spots() {}

    static @Nullable Place in(String text) {
        var m = HEADED.matcher(text);
        if (m.find() && Places.isCountry(m.group(2))) return new Place(null, m.group(1), null, m.group(2));
        m = AT_THE.matcher(text);
        if (m.find()) return new Place(name(m.group(1)), name(m.group(2)), null, name(m.group(3)));
        m = AT.matcher(text);
        if (m.find())
            return m.group(3) == null
                    ? new Place(null, name(m.group(1)), null, name(m.group(2)))
                    : new Place(name(m.group(1)), name(m.group(2)), null, name(m.group(3)));
        Place last = null;
        for (m = OF.matcher(text); m.find(); ) last = new Place(null, name(m.group(1)), null, null);
        return last != null ? last : dated(text);
    }

    private static @Nullable Place dated(String text) {
        for (var m = DATED.matcher(text); m.find(); ) {
            var wider = m.group(2);
            if (Places.isCountry(wider)) return new Place(null, m.group(1), null, wider);
            if (Places.isState(wider)) return new Place(null, m.group(1), wider, null);
        }
        var m = BEHIND_DATE.matcher(text);
        var town = m.find() ? Places.withoutStop(m.group(1)) : null;
        return town == null || Names.isBody(town) ? null : new Place(null, town, null, null);
    }

    private static @Nullable String name(@Nullable String found) {
        return found == null ? null : Places.withoutStop(found);
    }
}
