// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.verbatim.delivery.Print;
import news.verbatim.story.Story;

/** A version for all the time it is read: compiled anew wherever a right to one of its photos begins or ends. */
final class Takes {

    /** More changes than that are no newsroom's: with the next the article goes, rather than show what it may not. */
    static final int MOST = 200;

    private Takes() {}

    static List<Print> of(Publication publication, Story story, Cast cast, Issue issue, Instant from) {
        var turns = cast.turns(from, publication.endsAt());
        var takes = new ArrayList<Print>();
        for (var i = 0; i < Math.min(MOST, turns.size()); i++) {
            var at = turns.get(i);
            var document = Compiler.compile(publication.article(), publication.revision(), story, cast, issue, at);
            var cut = i + 1 == MOST && turns.size() > MOST;
            takes.add(Press.sheet(document, story, at, cut ? turns.get(MOST) : publication.untilAt()));
        }
        return takes;
    }
}
