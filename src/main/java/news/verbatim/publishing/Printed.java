// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.stream.Stream;
import news.verbatim.http.Vocabulary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is printed here and handed to readers elsewhere, so that it can be described from the very records it is made of. */
@Singleton
@Unremovable
class Printed implements Vocabulary {

    /** The portrait is printed; what is counted is added when it is handed out. */
    @Schema(name = "PublishedSpeaker", description = "Somebody who is quoted or shown, how often, and since when")
    record Counted(
            @JsonUnwrapped Portrait portrait,

            @Schema(description = "How many published quotations are theirs")
            int quoteCount,

            @Schema(description = "The day of the earliest of them") @Nullable
            LocalDate quotedSince) {}

    @Override
    public Stream<Class<?>> words() {
        return Stream.of(
                RelatedCard.class,
                Document.class,
                Document.Card.class,
                QuoteSheet.class,
                CaptionSheet.class,
                PhotoSheet.class,
                Counted.class);
    }
}
