// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verb of saying inside the marks, as in « Nous attendons, a dit Moll, depuis neuf ans. » */
record Aside(Sentence sentence, Clauses clauses, Frame frame) {

    /** The first one, where the language sets it there. */
    static @Nullable Aside in(Passage passage, Pair pair, Lexicon words) {
        if (!words.splitsPronouns()) return null;
        var inside = new Passage(passage.sheet(), pair.from(), pair.to(), passage.place());
        for (var tokens : Cutting.sentences(Tokens.of(inside, List.of(), words), words)) {
            var sentence = new Sentence(inside, tokens, words);
            for (var frame : sentence.frames())
                if (inserted(sentence.near(), frame))
                    return new Aside(sentence, new Clauses(sentence.near(), sentence.frames()), frame);
        }
        return null;
    }

    private static boolean inserted(Near near, Frame frame) {
        if (frame.cue() == null || frame.speaker() == null || frame.carried()) return false;
        var behind = frame.speaker().first() >= frame.cue().first()
                || frame.speaker().pronoun();
        var from = frame.first();
        while (near.transparent(from - 1)) from--;
        var end = frame.end();
        while (end - frame.end() < 5 && near.at(end) != null && near.at(end).word()) end++;
        return behind && near.sign(from - 1, ",") && (near.sign(end, ",.?!") || end == near.size());
    }
}
