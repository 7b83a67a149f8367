// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that something is called by somebody, and that people are told in a letter: the verb has no doer before it. */
final class Passives {

    private static final int FAR = 12;

    private final Near near;
    private final Lexicon words;

    Passives(Near near, Lexicon words) {
        this.near = near;
        this.words = words;
    }

    void addTo(List<Frame> frames) {
        if (!words.guessesVerbs() || frames.stream().anyMatch(f -> f.speaker() != null)) return;
        for (var at = 1; at < near.size(); at++) {
            var call = near.has(at, CALL);
            var low = near.at(at).low();
            if (!call && !low.equals("told") && !low.equals("warned") || !passive(at)) continue;
            var who = by(at + 1);
            if (who == null && !call) who = paper(at + 1);
            if (who == null) continue;
            frames.add(Frame.of(new Cue(at, at + 1, call ? CALL : SAY, low), who, 0.8));
            return;
        }
    }

    private boolean passive(int at) {
        var be = at - 1;
        while (be > 0 && near.transparent(be) && !near.has(be, BE)) be--;
        return near.has(be, BE) && near.at(at).low().endsWith("d");
    }

    private @Nullable Mention by(int from) {
        for (var at = from; at < near.size() - 1 && at - from < FAR; at++)
            if (near.at(at).low().equals("by")) return near.starting(at + 1);
        return null;
    }

    /** “in a letter that” */
    private @Nullable Mention paper(int from) {
        if (from >= near.size() || !near.at(from).low().equals("in")) return null;
        var paper = near.starting(from + 1);
        return paper != null && near.has(paper.end() - 1, DOCUMENT) ? paper : null;
    }
}
