// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.List;
import news.verbatim.story.Attribution;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Reads a story for what it says that others said, and proposes who said it. An editor has the last word. */
public final class Finder {

    /** A proposal, and the whole name of who speaks where the story tells it elsewhere: “Ina Moll” for “she”. */
    public record Found(Attribution said, @Nullable String name) {}

    private Finder() {}

    /**
     * Words in quotation marks, with the reported clauses they stand in, and in English also what running text reports
     * without marks: new proposals in reading order, a clause before the fragments in it; never over words already
     * attributed.
     */
    public static List<Found> hear(Story story) {
        return new Reading(story).proposals();
    }
}
