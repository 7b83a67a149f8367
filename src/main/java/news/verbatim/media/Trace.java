// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a photo was first written down, and when and by whom it was last. */
@Embeddable
record Trace(Instant createdAt, Instant updatedAt, String updatedBy) {

    static Trace of(Instant now, String by) {
        return new Trace(now, now, by);
    }

    Trace again(Instant now, String by) {
        return new Trace(createdAt, now, by);
    }
}
