// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Authors who sign below their text instead of above it. */
final class Signature {

    private static final Pattern DRESS = Pattern.compile("^[\\s(–—-]+|[\\s).]+$");

    private Signature() {}

    /** Marks the line right behind the running text if it names the authors; null where it does not. */
    static @Nullable Bylines in(Sheet sheet, int bodyStart) {
        var last = sheet.size() - 1;
        while (last >= bodyStart
                && !(sheet.isOpen(last) && Prose.is(sheet.at(last)) && Bylines.of(sheet.text(last)) == null)) last--;
        if (last < bodyStart) return null;
        for (var i = last + 1; i < sheet.size() && i <= last + 2; i++) {
            if (!sheet.isOpen(i) || sheet.at(i).length() > 120) continue;
            var found = read(sheet.text(i));
            if (found == null) continue;
            sheet.mark(i, Part.BYLINE);
            return found;
        }
        return null;
    }

    private static @Nullable Bylines read(String line) {
        var bare = DRESS.matcher(line).replaceAll("");
        var found = Bylines.of(bare) != null ? Bylines.of(bare) : Bylines.bare(bare);
        return found == null ? null : new Bylines(line, found.explicit(), found.contributors());
    }
}
