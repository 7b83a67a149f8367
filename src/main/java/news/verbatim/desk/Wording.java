// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.http.Folded;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** All words of a story without case and diacritics, made when somebody first asks for them. */
final class Wording {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Story story;
    private @Nullable String words;

    Wording(Story story) {
        this.story = story;
    }

    /** Whether these folded words stand in it, one behind the other. */
    boolean holds(String folded) {
        if (words == null) words = plain(Folded.of(all()));
        return words.contains(plain(folded));
    }

    private String all() {
        return Stream.of(
                        Stream.of(story.headline(), story.standfirst(), story.dateline()),
                        story.body().stream().map(Block::words),
                        story.captions().stream().map(Caption::text))
                .flatMap(texts -> texts)
                .filter(text -> text != null)
                .collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        return " " + OTHER.matcher(text).replaceAll(" ").strip() + " ";
    }
}
