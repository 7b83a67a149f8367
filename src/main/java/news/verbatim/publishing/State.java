// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.Instant;
import java.util.List;
import news.verbatim.article.Stage;

/** What an article is to its readers and its desk: computed from the facts, never set. */
public enum State {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    UNPUBLISHED,
    WITHHELD,
    RETRACTED,
    KILLED,
    ARCHIVED,
    SPIKED;

    public static State of(Stage stage, List<Publication> publications, Instant now) {
        if (publications.stream().anyMatch(p -> p.isOpenAt(now))) return PUBLISHED;
        if (publications.stream().anyMatch(p -> p.beginsAfter(now))) return SCHEDULED;
        if (!publications.isEmpty()) return UNPUBLISHED;
        return switch (stage) {
            case DRAFT -> DRAFT;
            case IN_REVIEW -> IN_REVIEW;
            case APPROVED -> APPROVED;
        };
    }
}
