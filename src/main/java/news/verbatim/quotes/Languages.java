// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** The languages that have a list of words, and which of them a story is in. */
final class Languages {

    private static final List<String> KNOWN = List.of("en", "de", "fr", "es", "tr");
    /** “Undetermined”, “several”, “none”: said, but saying nothing. */
    private static final Set<String> UNTOLD = Set.of("", "und", "mul", "mis", "zxx");

    private static final int ENOUGH = 4000;
    private static final double LIKELY = 0.1;

    private Languages() {}

    /** Nothing where it is in another one, and its words would be taken for what they are not. */
    static @Nullable String of(Story story) {
        var told = story.language() == null
                ? ""
                : Locale.forLanguageTag(story.language()).getLanguage();
        if (UNTOLD.contains(told)) return likely(Passage.of(story));
        return KNOWN.contains(told) ? told : null;
    }

    /** Where the story does not say: the one whose small words it has most of, if it has a good many. */
    private static @Nullable String likely(List<Passage> passages) {
        var text = new StringBuilder();
        for (var passage : passages) {
            if (text.length() > ENOUGH) break;
            var line = passage.slice(passage.from(), passage.to());
            text.append(line, 0, Math.min(line.length(), ENOUGH)).append(' ');
        }
        var words = text.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+");
        String best = null;
        var most = words.length * LIKELY;
        for (var language : KNOWN) {
            var lexicon = Lexicon.of(language);
            var here = 0;
            for (var word : words) if (lexicon.has(Lexicon.Sense.FUNCTION, word)) here++;
            if (here > most) {
                most = here;
                best = language;
            }
        }
        return best;
    }
}
