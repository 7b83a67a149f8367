// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.List;
import news.verbatim.story.Attribution;
import news.verbatim.story.Story;

/** Reads a story for words in quotation marks and proposes who said them. An editor has the last word. */
public final class Finder {

    private Finder() {}

    /** New proposals in reading order, a clause before the fragments in it; never over words already attributed. */
    public static List<Attribution> propose(Story story) {
        return new Reading(story).speeches().stream().map(Speech::proposal).toList();
    }
}
