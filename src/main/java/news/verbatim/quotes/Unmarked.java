// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.ArrayList;
import java.util.List;
import news.verbatim.story.Attribution.Kind;

/** Makes proposals of what a sentence reports without marks, where its marks have not been read as said by somebody. */
final class Unmarked {

    private final Sentence sentence;
    private final Sheet sheet;
    private final Taken taken;
    /** What this sentence has given to somebody so far; one may lie in another. */
    private final List<Taken.Span> here = new ArrayList<>();

    Unmarked(Sentence sentence, Taken taken, List<Speech> marked) {
        this.sentence = sentence;
        this.sheet = sentence.passage().sheet();
        this.taken = taken;
        for (var speech : marked) if (speech.kind() != Kind.TERM) here.addAll(speech.spans(sheet));
    }

    /** In reading order with those that are there already; gives back the new ones. */
    List<Speech> addTo(List<Speech> marked, List<Hearsay.Heard> all, Credits credits) {
        var found = new ArrayList<Speech>();
        for (var heard : all) {
            if (heard.pieces().stream().anyMatch(this::judged)) continue;
            var speech = new Speech(Kind.INDIRECT, null, 0.5);
            var said = 0;
            for (var piece : heard.pieces()) {
                var span = span(piece);
                if (!free(span)) continue;
                speech.says(sheet, span.from(), span.to());
                here.add(span);
                said++;
            }
            if (said == 0) continue;
            credits.give(speech, heard.frame());
            found.add(speech);
        }
        marked.addAll(found);
        marked.sort(Speech.READING);
        return found;
    }

    private Taken.Span span(Clauses.Piece piece) {
        var near = sentence.near();
        return new Taken.Span(
                near.at(piece.first()).from(), near.at(piece.end() - 1).to());
    }

    /** Part of it has been attributed before: what is left of it is nothing new. */
    private boolean judged(Clauses.Piece piece) {
        var span = span(piece);
        return taken.overlaps(sheet, span.from(), span.to());
    }

    private boolean free(Taken.Span span) {
        return sheet.whole(span.from(), span.to())
                && here.stream().noneMatch(o -> o.from() < span.to() && span.from() < o.to());
    }
}
