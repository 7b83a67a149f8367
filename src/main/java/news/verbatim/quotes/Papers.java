// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a paper is said by it where nobody else speaks: “In dem Gutachten ist von „…“ die Rede”, “A letter orders them to “…””. */
final class Papers {

    private final Near near;
    private final Heads heads;
    private final Lexicon words;

    Papers(Near near, Lexicon words) {
        this.near = near;
        this.heads = new Heads(near);
        this.words = words;
    }

    void addTo(List<Frame> frames) {
        if (frames.stream().anyMatch(f -> f.speaker() != null)) return;
        for (var quote = 1; quote < near.size(); quote++) {
            if (!near.quote(quote) || Judging.count(near.at(quote).text()) < 2) continue;
            var paper = before(quote);
            var few = Judging.count(near.at(quote).text()) < 3 && !words.capitalNouns();
            if (paper == null && !few) paper = promised(quote);
            if (paper == null) continue;
            var first = paper.first();
            frames.removeIf(f -> f.first() >= first);
            frames.add(Frame.bare(paper));
            return;
        }
    }

    /** “ein Transparent mit der Aufschrift „…“” */
    private boolean inscribed(int from, int quote) {
        return quote - from < 6 && (near.has(quote - 1, INSCRIBED) || near.has(quote - 2, INSCRIBED));
    }

    /** “weil er in seinem Prospekt mit „…“ wirbt” */
    private Mention writer(int at, Mention paper) {
        var who = at < 2 ? null : near.ending(at - 1);
        return who != null && who.pronoun() && near.has(at, POSSESSIVE) ? who : paper;
    }

    /** “took over with the promise to “…””: whoever does it, says it. */
    private @Nullable Mention promised(int quote) {
        for (var at = quote - 1; at > 0 && quote - at < 5 && !near.quote(at); at--)
            if (near.has(at, REPLY) && near.has(at - 1, DETERMINER) && (at == quote - 1 || words.capitalNouns()))
                return heads.first(0, at);
        return null;
    }

    private @Nullable Mention before(int quote) {
        for (var at = quote - 1; at >= 0 && !near.quote(at) && !near.sign(at, ":;"); at--) {
            var paper = near.starting(at);
            if (paper == null || paper.named() || paper.end() >= quote) continue;
            if (!near.has(paper.end() - 1, DOCUMENT)) continue;
            if (near.has(quote - 1, NAMED) && !near.has(quote - 1, INSCRIBED)) return null;
            if (inscribed(paper.end(), quote)) return paper;
            if (near.has(at, DETERMINER) && (at == 0 || near.has(at - 1, WITHIN))) return writer(at, paper);
        }
        return null;
    }
}
