// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The speaker of a quotation as this text names them, and the record behind the name once it is known. */
@Schema(description = "Who speaks; `id` names the speaker's record once it is known")
public record SpokenBy(
        @Nullable Kind kind,

        @Schema(description = "Id of a speaker") @Nullable UUID id,

        @Schema(description = "As printed at this place", examples = "Moll") @Nullable
        String nameAsGiven,

        @Schema(description = "The role as printed", examples = "harbour master of Tarvik") @Nullable
        String roleAsGiven,

        @Schema(description = "How the text refers to the speaker here") @Nullable
        Form form) {

    public enum Kind {
        PERSON,
        ORGANIZATION,
        STATE_OR_GOVERNMENT,
        UNNAMED_GROUP,
        ANONYMOUS,
        DOCUMENT
    }

    public enum Form {
        FULL,
        SURNAME,
        TITLE_ONLY,
        PRONOUN,
        METONYM,
        IMPLIED
    }
}
