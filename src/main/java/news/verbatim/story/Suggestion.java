// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.List;
import news.verbatim.kernel.TruncatedDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom the machine would add to the speakers for a proposal; in the form in which a verdict describes a new one. */
@Schema(
        description =
                "A speaker there is no record of yet, as far as the text tells: send it with your verdict as `speaker`, "
                        + "mended where need be, and the record is made")
public record Suggestion(
        SpokenBy.Kind kind,

        @Schema(description = "The whole name, wherever the text tells it", examples = "Mira Halvorsen")
        String name,

        @Schema(description = "What stands before the name", examples = "Dr.") @Nullable
        String honorific,

        @Schema(description = "What later mentions use", examples = "Halvorsen") @Nullable
        String surname,

        @Schema(description = "The office the text names, of which the dates are not known; none or one")
        List<Office> terms) {

    /** An office as the text names it. */
    @Schema(name = "SuggestedTerm", description = "An office as the text names it")
    public record Office(
            @Schema(examples = "harbour master of Tarvik") String title,
            @Nullable String organisation,

            @Schema(implementation = String.class) @Nullable TruncatedDate from,

            @Schema(implementation = String.class) @Nullable TruncatedDate to) {}

    public Suggestion {
        terms = Lists.frozen(terms);
    }
}
