// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A speaker as the desk sees it: what is said of it, and when that was last rewritten. */
@Schema(name = "SpeakerView", description = "A speaker as it is kept")
record SpeakerView(
        UUID id,

        @Schema(description = "Its part of the address; stays when the name changes", examples = "mira-halvorsen")
        String slug,

        @Schema(description = "Rises with every change; the ETag is this number in quotation marks")
        int revision,

        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "The user who wrote last") String updatedBy,
        @JsonUnwrapped SpeakerDraft draft) {

    static SpeakerView of(Speaker speaker) {
        return new SpeakerView(
                speaker.id(),
                speaker.slug(),
                speaker.revision(),
                speaker.createdAt(),
                speaker.updatedAt(),
                speaker.updatedBy(),
                speaker.draft());
    }

    /** Where it stands in the list. */
    List<String> keys() {
        return List.of(draft.name(), id.toString());
    }
}
