// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** One reading of a story, from the headline to the last line, remembering who speaks. */
final class Reading {

    private final Story story;
    private final Lexicon words;
    private final Taken taken;
    private final Habits habits = new Habits();
    private final List<Speech> speeches = new ArrayList<>();
    private Floor floor = new Floor();
    /** Opened in a paragraph before and not yet closed. */
    private @Nullable Speech open;
    /** The utterance that the sentence before ended with; words in marks that stand alone go on with it. */
    private @Nullable Speech going;

    Reading(Story story) {
        this.story = story;
        this.words = Lexicon.of(story.language());
        this.taken = new Taken(story);
        var passages = Passage.of(story);
        Map<Passage, List<Pair>> marks = new HashMap<>();
        for (var passage : passages) {
            var pairs = Pairs.in(passage);
            marks.put(passage, pairs);
            habits.add(passage, pairs);
        }
        for (var passage : passages) read(passage, marks.get(passage));
    }

    List<Speech> speeches() {
        return speeches;
    }

    private void read(Passage passage, List<Pair> pairs) {
        switch (passage.place()) {
            case BREAK -> floor.heading();
            case TEXT -> sentences(passage, pairs);
            case HEADLINE, CAPTION -> {
                // Nobody goes on speaking into or out of a caption.
                var before = floor;
                var unfinished = open;
                floor = new Floor();
                open = null;
                sentences(passage, pairs);
                floor = before;
                open = unfinished;
            }
        }
    }

    private void sentences(Passage passage, List<Pair> pairs) {
        floor.paragraph();
        going = null;
        var unfinished = open;
        open = null;
        for (var tokens : Cutting.sentences(Tokens.of(passage, pairs, words), words)) {
            var sentence = new Sentence(passage, tokens, words);
            var telling = new Telling(sentence, story, words, habits, floor, taken, speeches);
            going = telling.tell(unfinished, going);
            open = telling.unfinished();
            unfinished = null;
            floor.hear(sentence.frames(), sentence.mentions());
        }
    }
}
