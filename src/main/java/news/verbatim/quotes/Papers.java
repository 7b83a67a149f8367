// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a paper is said by it where nobody else speaks: “In dem Gutachten ist von „…“ die Rede”, “A letter orders them to “…””. */
final class Papers {

    private final Near near;

    Papers(Near near) {
        this.near = near;
    }

    void addTo(List<Frame> frames) {
        if (frames.stream().anyMatch(f -> f.speaker() != null)) return;
        for (var quote = 1; quote < near.size(); quote++) {
            if (!near.quote(quote) || Judging.count(near.at(quote).text()) < 2) continue;
            var paper = before(quote);
            if (paper == null) continue;
            frames.removeIf(f -> f.first() >= paper.first());
            frames.add(Frame.bare(paper));
            return;
        }
    }

    private @Nullable Mention before(int quote) {
        for (var at = quote - 1; at >= 0 && !near.quote(at) && !near.sign(at, ":;"); at--) {
            var paper = near.starting(at);
            if (paper == null || paper.named() || paper.end() >= quote) continue;
            if (!near.has(paper.end() - 1, DOCUMENT) || near.has(quote - 1, NAMED)) continue;
            if (at == 0 || near.has(at - 1, WITHIN)) return paper;
        }
        return null;
    }
}
