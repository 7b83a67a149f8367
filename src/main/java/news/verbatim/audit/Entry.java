// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be told of one change. */
record Entry(
        String actor,
        String via,
        String action,
        Subject subject,
        @Nullable Integer before,
        @Nullable Integer after,
        @Nullable String request,
        @Nullable String details) {

    static final String SYSTEM = "system";

    /** What nobody asked for over HTTP. */
    static Entry ofSystem(String action, Subject subject, @Nullable String details) {
        return new Entry(SYSTEM, SYSTEM, action, subject, null, null, null, details);
    }

    /** A kind of thing, which of them, and the article it belongs to. */
    record Subject(
            String kind, @Nullable String id, @Nullable UUID article) {}
}
