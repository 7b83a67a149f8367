// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import news.verbatim.story.Attribution.Kind;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** One reading of a story, from the headline to the last line, remembering who speaks. */
final class Reading {

    private final Story story;
    private final Lexicon words;
    /** Only in a language without a list of words. */
    private final @Nullable Bare bare;

    private final Taken taken;
    private final Habits habits = new Habits();
    private final List<Speech> speeches = new ArrayList<>();
    private int headline;
    private final Cast cast;
    private final Introductions introductions = new Introductions();
    private Floor floor = new Floor();
    /** Opened in a paragraph before and not yet closed. */
    private @Nullable Speech open;
    /** Whether the paragraph before ends within marks, whoever said so. */
    private boolean within;
    /** The utterance that the sentence before ended with; words in marks that stand alone go on with it. */
    private @Nullable Speech going;

    Reading(Story story) {
        this.story = story;
        var language = Languages.of(story);
        this.words = Lexicon.of(language);
        this.cast = new Cast(words);
        this.taken = new Taken(story);
        this.bare = language == null ? new Bare(taken, speeches, Telling.most(story)) : null;
        var passages = Passage.of(story);
        Map<Passage, List<Pair>> marks = new HashMap<>();
        for (var passage : passages) {
            var pairs = Pairs.in(passage);
            if (pairs.isEmpty() && bare == null) pairs = Dashes.in(passage, words);
            marks.put(passage, pairs);
            habits.add(passage, pairs);
        }
        for (var passage : passages) {
            read(passage, marks.get(passage));
            if (passage.place() == Passage.Place.HEADLINE) headline = speeches.size();
        }
        for (var speech : speeches.subList(0, headline)) repeats(speech);
        new Carrying(speeches).along(passages);
    }

    List<Finder.Found> proposals() {
        var clauses = new HashSet<Speech>();
        for (var speech : speeches) if (speech.parent() != null) clauses.add(speech.parent());
        var suggesting = new Suggesting(cast, introductions);
        return speeches.stream()
                .filter(s -> s.kind() == Kind.TERM || s.spoken()) // not what was opened and never told who says it
                .map(speech -> {
                    var said = speech.proposal(clauses.contains(speech) || speech.kind() == Kind.PARTIAL);
                    var name = speech.name() == null ? null : cast.whole(speech.name());
                    return new Finder.Found(said.suggesting(suggesting.of(said, name)), name);
                })
                .toList();
    }

    /** A headline often says without a name what the text says with one. */
    private void repeats(Speech above) {
        if (above.kind() == Kind.INDIRECT || above.kind() == Kind.PARTIAL || above.explicit()) return;
        var words = Habits.fold(above.content());
        speeches.subList(headline, speeches.size()).stream()
                .filter(s -> s.kind() != Kind.INDIRECT && s.spoken())
                .filter(s -> Habits.fold(s.content()).equals(words)
                        || Judging.count(words) > 2 && Habits.fold(s.content()).contains(words))
                .findFirst()
                .ifPresent(above::asIn);
    }

    private void read(Passage passage, List<Pair> pairs) {
        if (bare != null) {
            bare.read(passage, pairs);
            return;
        }
        switch (passage.place()) {
            case BREAK -> {
                floor.heading();
                open = null;
                within = false;
            }
            case TEXT -> sentences(passage, pairs);
            case HEADLINE, CAPTION -> {
                // Nobody goes on speaking into or out of a caption.
                var before = floor;
                var unfinished = open;
                var inside = within;
                floor = new Floor();
                open = null;
                within = false;
                sentences(passage, pairs);
                floor = before;
                open = unfinished;
                within = inside;
            }
        }
    }

    private void introduce(Sentence next) {
        var who = next.near().starting(0);
        if (who == null || !next.frames().isEmpty() || !next.quiet()) return;
        var name = next.near().sign(who.end(), ",") ? next.near().starting(who.end() + 1) : null;
        if (name != null && name.named() && !who.named()) floor.introduce(name);
        else if (who.form() == SpokenBy.Form.FULL) floor.introduce(who);
    }

    private void sentences(Passage passage, List<Pair> pairs) {
        floor.paragraph();
        going = null;
        var unfinished = open;
        open = null;
        var inside = within;
        within = !pairs.isEmpty() && !pairs.getLast().closed();
        var all = Cutting.sentences(Tokens.of(passage, pairs, words), words).stream()
                .map(tokens -> new Sentence(passage, tokens, words))
                .toList();
        for (var at = 0; at < all.size(); at++) {
            var sentence = all.get(at);
            if (at == 0 && !inside && all.size() > 1 && sentence.onlyMarks()) introduce(all.get(1));
            cast.enter(sentence);
            introductions.hear(sentence);
            var telling = new Telling(sentence, story, words, habits, floor, cast, taken, speeches);
            going = telling.tell(unfinished, going);
            open = telling.unfinished();
            unfinished = null;
            floor.hear(sentence);
            cast.leave(sentence);
        }
    }
}
