// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** The small checks that every value of a story shares. Lengths count code points. */
final class Rules {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]*+");

    private Rules() {}

    static void required(Faults faults, String at, @Nullable String text, int most) {
        if (faults.at(at)) return;
        if (faults.check(text != null, at, Flaw.MISSING, "This is needed"))
            if (faults.check(!isBlank(text), at, Flaw.NOT_BLANK, "This may not be blank"))
                optional(faults, at, text, most);
    }

    static void optional(Faults faults, String at, @Nullable String text, int most) {
        if (text == null || text.length() <= most) return;
        var length = Points.count(text);
        faults.check(length <= most, at, Flaw.TOO_LONG, "This is %d characters long; at most %d fit", length, most);
    }

    static boolean present(Faults faults, String at, @Nullable Object value) {
        return !faults.at(at) && faults.check(value != null, at, Flaw.MISSING, "This is needed");
    }

    static boolean atMost(Faults faults, String at, List<?> list, int most) {
        return faults.check(
                list.size() <= most, at, Flaw.TOO_MANY, "There are %d of these; at most %d fit", list.size(), most);
    }

    /** The same for a list that has an end: what is too long is not looked into. */
    static <T> void each(List<T> list, String at, int most, Faults faults, BiConsumer<T, String> check) {
        if (atMost(faults, at, list, most)) each(list, at, faults, check);
    }

    /** Runs the check on each, giving its pointer; an element that is null is a fault of its own. */
    static <T> void each(List<T> list, String at, Faults faults, BiConsumer<T, String> check) {
        for (var i = 0; i < list.size(); i++) {
            var here = at + "/" + i;
            var value = list.get(i);
            if (value == null) present(faults, here, null);
            else check.accept(value, here);
        }
    }

    /** Nothing that anyone could see: spaces of any kind, hidden characters. */
    private static boolean isBlank(String text) {
        return UNSEEN.matcher(text).matches();
    }
}
