// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import news.verbatim.story.Attribution.Kind;
import news.verbatim.story.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Takes an occasion on to what the same speaker says next, as readers do: through the paragraph and the paragraphs right
 * behind it, until somebody else speaks, another occasion is told, or nobody speaks.
 */
final class Carrying {

    private final Map<Sheet, List<Speech>> spoken;
    private @Nullable Occasion occasion;
    private @Nullable String speaker;

    Carrying(List<Speech> speeches) {
        spoken = speeches.stream()
                .filter(s -> s.kind() != Kind.TERM)
                .collect(Collectors.groupingBy(Speech::sheet, HashMap::new, Collectors.toList()));
    }

    void along(List<Passage> passages) {
        Sheet before = null;
        for (var passage : passages) {
            if (passage.sheet() == before) continue;
            before = passage.sheet();
            switch (passage.place()) {
                case BREAK -> occasion = null;
                case HEADLINE, CAPTION ->
                    spoken.getOrDefault(passage.sheet(), List.of()).forEach(Carrying::asParent);
                case TEXT -> paragraph(spoken.getOrDefault(passage.sheet(), List.of()));
            }
        }
    }

    private void paragraph(List<Speech> here) {
        if (here.isEmpty()) occasion = null;
        for (var speech : here) {
            if (asParent(speech)) continue;
            if (!Objects.equals(speaker, speech.name())) occasion = null;
            speaker = speech.name();
            if (speech.occasion() != null || speech.apart()) occasion = speech.occasion();
            else if (occasion != null) speech.at(inferred(occasion));
        }
    }

    /** A fragment was said when its clause was. */
    private static boolean asParent(Speech speech) {
        if (speech.kind() != Kind.PARTIAL || speech.parent() == null) return false;
        speech.at(speech.parent().occasion());
        return true;
    }

    private static Occasion inferred(Occasion told) {
        return new Occasion(
                told.kind(), told.label(), told.outlet(), told.dateAsGiven(), told.date(), Occasion.Basis.INFERRED);
    }
}
