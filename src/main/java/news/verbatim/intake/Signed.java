// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who took a photo, and who claims it, as far as its credit says so. */
final class Signed {

    private static final Pattern JOINT = Pattern.compile(
            "\\s*[/|,;+·•]\\s*|\\s+[–—-]\\s+|\\s+(?iu:via|for|of|with|für|pour|para|için|courtesy of)\\s+");
    private static final Pattern SIGN =
            Pattern.compile("(?iu)(?:©|\\(c\\)|copyright)\\s*(?:(?:19|20)\\d{2}(?:\\s?[-–]\\s?\\d{2,4})?,?\\s+)?");

    private static final Pattern YEAR = Pattern.compile(",?\\s+(?:19|20)\\d{2}$");

    private Signed() {}

    /** The one part of the credit that is a person's name; agencies, papers and halls are none. */
    static @Nullable String creator(String credit) {
        for (var part : JOINT.split(SIGN.matcher(credit).replaceAll(""))) {
            var name = YEAR.matcher(part.strip()).replaceFirst("");
            if (Names.isPerson(name) && !Agencies.isAgency(name)) return name;
        }
        return null;
    }

    /** The notice from its sign on, as it was printed. */
    static @Nullable String copyright(String credit, String format) {
        var inside = SIGN.matcher(credit);
        if (inside.find()) return credit.substring(inside.start());
        var before = format.substring(0, format.indexOf("{credit}"));
        var sign = SIGN.matcher(before);
        for (var from = 0; sign.find(from); from = sign.end())
            if (sign.end() == before.length()) return before.substring(sign.start()) + credit;
        return null;
    }
}
