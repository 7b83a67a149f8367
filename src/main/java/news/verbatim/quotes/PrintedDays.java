// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.List;
import java.util.Optional;
import news.verbatim.kernel.Moment;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.story.Segment;
import org.jspecify.annotations.Nullable;

/** Days that a text names without their year or date, counted back from the day it was printed on. */
public final class PrintedDays {

    private static final int WHOLE_DAY = 10;

    private PrintedDays() {}

    /** The last “Tuesday”, “yesterday” or “Nov. 18”; nothing where it is not known when the text was printed. */
    public static Optional<TruncatedDate> last(String text, @Nullable String language, @Nullable Moment printed) {
        if (printed == null) return Optional.empty();
        var words = Lexicon.of(language);
        var whole = new Sheet(new Segment.Target(null, true, null), text);
        var tokens = Tokens.of(new Passage(whole, 0, text.length(), Passage.Place.CAPTION), List.of(), words);
        var days = new Days(new Near(tokens, List.of(), text, words), words, printed);
        TruncatedDate last = null;
        for (var at = 0; at < tokens.size(); at++) {
            var day = days.at(at);
            if (day == null) continue;
            at = day.end() - 1;
            if (!day.whole() && day.date() != null && day.date().text().length() == WHOLE_DAY) last = day.date();
        }
        return Optional.ofNullable(last);
    }
}
