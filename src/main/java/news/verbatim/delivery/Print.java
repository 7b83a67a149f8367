// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One article as publishing hands it over: its bytes for readers, and the few plain values that lists filter and sort by. */
public record Print(
        UUID article,
        int revision,
        int version,
        String path,
        Instant begins,
        @Nullable Instant until,
        String language,
        @Nullable String section,
        List<String> tags,
        List<UUID> speakers,
        List<UUID> picks,
        @Nullable String byline,
        Instant publishedAt,
        Instant updatedAt,
        byte[] document,
        byte[] card,
        List<Quote> quotes,
        List<Caption> captions) {

    /** A quotation on its own; {@code saidFrom} and {@code saidTo} are the first and the last day it may have been said. */
    public record Quote(
            UUID id,
            String kind,
            @Nullable UUID speaker,
            @Nullable String occasionKind,
            @Nullable LocalDate saidFrom,
            @Nullable LocalDate saidTo,
            String text,
            byte[] document) {}

    /**
     * A caption on its own; {@code text} is every word it may be found by: its text, its credit, the names. Where its
     * picture is {@code withheld}, that says why.
     */
    public record Caption(
            UUID id,
            UUID media,
            List<UUID> depicted,
            @Nullable String credit,
            String text,
            byte[] document,
            @Nullable String withheld) {

        static final String TAKEN_DOWN = "taken-down";

        /** Of a photo that was taken down nothing is left that could be looked for. */
        boolean isDown() {
            return TAKEN_DOWN.equals(withheld);
        }
    }
}
