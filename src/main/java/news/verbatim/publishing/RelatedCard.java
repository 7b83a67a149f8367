// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as it stands after another article: the same, and why it is there. Put together where it is handed out. */
@Schema(name = "RelatedCard", description = "An article in short, and why it is worth reading after another")
record RelatedCard(
        @JsonUnwrapped Document.Card card,

        @Schema(
                description = "Why it is here",
                enumeration = {"editors-pick", "speaker", "tag", "words", "section", "recency"},
                examples = "speaker")
        String reason,

        @Schema(description = "What both have in common: slugs of speakers, of tags or of the section, or words")
        List<String> shared) {}
