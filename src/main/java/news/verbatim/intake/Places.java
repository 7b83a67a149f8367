// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.story.Place;
import org.jspecify.annotations.Nullable;

/** Where a caption says that a photo was taken: names with capitals after a word such as "in", "à" or "en". */
final class Places {

    static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    static final String NAME = CAPITAL
            + "(?:(?<!\\p{L}{4}\\.) (?:(?:de|del|la|las|los|el|le|les|du|des|of|the|upon|sur|am|an der|d[’'])? ?)?"
            + CAPITAL + ")*(?: (?:region|province|oblast|county|district|state|prefecture|governorate|territory))?";
    private static final Pattern IN = Pattern.compile(
            "(?<!\\p{L})(?:in|near|outside|off|around|à|En|en|nahe|bei|près de|a las afueras de|In|Near|À|cerca de)(?: the (?:\\p{Ll}+ )?(?:city|town|village|port|harbour|harbor|centre|center|heart|outskirts|suburbs?|streets|hills|old town) of| la ville de)? ("
                    + NAME + "(?:(?:, " + NAME + "){1,2}|(?: \\(" + NAME + "\\))?))(?!\\p{L})");
    private static final Pattern TURKISH = Pattern.compile(
            "(?<!\\p{L})(" + CAPITAL + "?(?: " + CAPITAL + "?){0,3})['’](?:da|de|ta|te|nda|nde)(?:ki)?(?!\\p{L})");
    private static final Pattern AT = Pattern.compile(
            "(?<!\\p{L})(?:at|on|inside|outside|in front of|am|an der|im|in der|vor dem|vor der|au|aux|à la|à l[’']|devant le|devant la|en el|en la|ante el|ante la|frente al|frente a la)"
                    + "(?: the)? ?(" + CAPITAL + "(?: (?:of |de |du |des |del |la |the )?" + CAPITAL + "){0,5}),?$");
    private static final Set<String> REGIONS = Set.of(
            "region", "province", "oblast", "county", "district", "state", "prefecture", "governorate", "territory");
    private static final Pattern STOP = Pattern.compile("(?<!\\.\\p{Lu})[.]$");
    private static final Wordlist STATES = Wordlist.of("states");
    private static final Set<String> COUNTRIES = Stream.of("en", "de", "fr", "es", "tr", "it", "pt", "nl")
            .map(Locale::forLanguageTag)
            .flatMap(tongue -> Stream.of(Locale.getISOCountries())
                    .map(code -> Locale.of("", code).getDisplayCountry(tongue)))
            .map(Fold::of)
            .collect(Collectors.toUnmodifiableSet());

    private Places() {}

    static @Nullable Place in(String caption) {
        if (caption.length() > Line.LONGEST) return null;
        var text = withoutDates(caption);
        Place last = null;
        for (var m = IN.matcher(text); m.find(); ) {
            var parts = Stream.of(withoutStop(listed(m.group(1))).split(", "))
                    .takeWhile(p -> Months.number(p.split(" ")[0]).isEmpty() && !Months.isDay(p))
                    .toList();
            if (parts.isEmpty()) continue;
            last = place(parts, text.substring(0, m.start()).stripTrailing());
        }
        if (last != null) return last;
        var turkish = turkish(text);
        return turkish != null ? turkish : Spots.in(text);
    }

    /** The full stop of "Corn Hall." ends the sentence, that of "U.S." does not. */
    static String withoutStop(String name) {
        return STOP.matcher(name).replaceFirst("");
    }

    /** A country or state in brackets is told as one behind a comma is; anything else there is none of the place. */
    private static String listed(String names) {
        var bracket = names.indexOf(" (");
        if (bracket < 0) return names;
        var inner = names.substring(bracket + 2, names.length() - 1);
        var wider = isCountry(inner) || isState(inner);
        return wider ? names.substring(0, bracket) + ", " + inner : names.substring(0, bracket);
    }

    /** A hall or a square gives the spot, any other name the town. */
    private static @Nullable Place turkish(String text) {
        String spot = null;
        String city = null;
        for (var m = TURKISH.matcher(text); m.find(); ) {
            var name = m.group(1);
            if (Names.isBody(name)) spot = name;
            else city = m.start() == 0 ? name.substring(name.indexOf(' ') + 1) : name; // any word begins a sentence
        }
        return spot == null && city == null ? null : new Place(spot, city, null, null);
    }

    private static Place place(List<String> parts, String before) {
        var at = AT.matcher(before);
        var spot = at.find() ? at.group(1) : null;
        var first = parts.getFirst();
        if (parts.size() == 3) return new Place(spot, first, parts.get(1), parts.get(2));
        var isRegion = REGIONS.contains(Fold.of(first.substring(first.lastIndexOf(' ') + 1))) && first.indexOf(' ') > 0;
        if (parts.size() == 1) {
            if (isCountry(first)) return new Place(spot, null, null, first);
            return isRegion ? new Place(spot, null, first, null) : new Place(spot, first, null, null);
        }
        var second = parts.get(1);
        if (isRegion) return new Place(spot, null, first, second);
        return isState(second) ? new Place(spot, first, second, null) : new Place(spot, first, null, second);
    }

    static boolean isState(String name) {
        return STATES.has(Fold.of(name.replace(".", "")));
    }

    static boolean isCountry(String name) {
        return COUNTRIES.contains(Fold.of(name));
    }

    /** Months have capitals too; without the dates only places are left. */
    private static String withoutDates(String caption) {
        var text = new StringBuilder(caption);
        var days = new ArrayList<>(Day.in(caption, false));
        for (var day : days.reversed()) text.replace(day.start(), day.end(), "\u0000".repeat(day.end() - day.start()));
        return text.toString();
    }
}
