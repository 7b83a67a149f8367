// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import java.util.EnumSet;
import java.util.Set;

/** How far the desk is with an article. */
public enum Stage {
    DRAFT,
    IN_REVIEW,
    APPROVED;

    /** What may follow: back to draft always, approval only after a review. */
    public Set<Stage> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW);
            case IN_REVIEW -> EnumSet.of(DRAFT, APPROVED);
            case APPROVED -> EnumSet.of(DRAFT);
        };
    }
}
