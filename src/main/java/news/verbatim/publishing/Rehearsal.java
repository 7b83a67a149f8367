// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import news.verbatim.story.Story;

/** The working copy as it would go out now: nothing is published by it. */
record Rehearsal(
        Story story, Cast cast, Document page, Readiness readiness, State state, boolean published, int revision) {}
