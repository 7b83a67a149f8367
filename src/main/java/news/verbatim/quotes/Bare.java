// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.List;
import news.verbatim.story.Attribution.Kind;

/** Proposes words for nothing but the marks around them: in a language without a list, who speaks is not guessed. */
final class Bare {

    /** A few words are as often a title or a nickname as speech. */
    private static final int FEW = 4;

    private final Taken taken;
    private final List<Speech> speeches;
    private final int most;

    Bare(Taken taken, List<Speech> speeches, int most) {
        this.taken = taken;
        this.speeches = speeches;
        this.most = most;
    }

    void read(Passage passage, List<Pair> pairs) {
        var sheet = passage.sheet();
        for (var pair : pairs) {
            if (speeches.size() >= most) return;
            if (!pair.closed() || !sheet.whole(pair.from(), pair.to())) continue;
            if (taken.overlaps(sheet, pair.from(), pair.to())) continue;
            var few = Judging.count(passage.slice(pair.from(), pair.to())) < FEW;
            var speech = new Speech(Kind.TERM, null, few ? 0.2 : 0.3);
            speech.says(sheet, pair.from(), pair.to());
            speeches.add(speech);
            taken.take(sheet, pair.from(), pair.to());
        }
    }
}
