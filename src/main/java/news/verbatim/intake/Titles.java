// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headline as a browser's title bar shows it: with the publication's name behind it. */
final class Titles {

    private static final Pattern BETWEEN = Pattern.compile("^\\s*[|–—·•:-]\\s+(\\p{Lu}.{1,59})$");

    private Titles() {}

    static @Nullable String suffix(String line, String headline) {
        if (!line.startsWith(headline) || line.length() > headline.length() + 70) return null;
        var m = BETWEEN.matcher(line.substring(headline.length()));
        return m.matches() ? m.group(1).strip() : null;
    }

    /** Marks every line that prints the headline again. */
    static void markAgain(Sheet sheet, int headline) {
        var text = sheet.text(headline);
        for (var i = 0; i < sheet.size(); i++) {
            var again = sheet.at(i).folded().equals(sheet.at(headline).folded());
            if (i != headline && sheet.isOpen(i) && (again || suffix(sheet.text(i), text) != null))
                sheet.mark(i, Part.HEADLINE);
        }
    }
}
