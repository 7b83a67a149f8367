// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.Instant;
import java.util.List;
import news.verbatim.kernel.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How things stand between an article and its readers. */
@Schema(name = "Publication", description = "How things stand between an article and its readers")
public record PublicationView(
        State state,

        @Schema(description = "The revision readers get, or will get") @Nullable
        Integer revision,

        @Schema(description = "Counts what was published: 1, 2, …") @Nullable
        Integer version,

        @Nullable Moment from,
        @Nullable String zone,
        @Nullable Moment until,
        @Nullable Change change,
        @Nullable String note,
        @Nullable Moment publishedAt,
        @Nullable Moment updatedAt,

        @Schema(description = "Where readers find it") @Nullable
        String url) {

    static PublicationView of(State state, List<Publication> publications) {
        if (publications.isEmpty())
            return new PublicationView(state, null, null, null, null, null, null, null, null, null, null);
        var last = publications.getLast();
        return new PublicationView(
                state,
                last.revision(),
                last.version(),
                last.from(),
                last.zone(),
                last.until(),
                last.change(),
                last.note(),
                last.publishedAt(),
                last.updatedAt(),
                Addresses.url(last.slug()));
    }

    /** What the desk shows beside an article: the version readers have, or will have; nothing where they have none. */
    @Schema(description = "The version readers have, or will have")
    public record Live(
            int revision,
            int version,
            @Nullable Moment from,
            @Nullable Moment until) {

        public static @Nullable Live of(List<Publication> publications, Instant now) {
            return publications.stream()
                    .filter(p -> p.isOpenAt(now))
                    .findFirst()
                    .or(() -> publications.stream()
                            .filter(p -> p.beginsAfter(now))
                            .findFirst())
                    .map(p -> new Live(p.revision(), p.version(), p.from(), p.until()))
                    .orElse(null);
        }
    }
}
