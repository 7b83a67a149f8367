// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where words that were looked for stand in something that was found. */
@Schema(name = "Highlight", description = "Where words that were looked for stand: offsets, no markup")
record Highlight(
        @Schema(
                description = "`headline`, `standfirst`, `caption`, `speaker`, `quote` or `body`",
                examples = "headline")
        String in,

        @Schema(description = "Which text of the article, as a JSON Pointer", examples = "/headline")
        String pointer,

        @Schema(
                description = "The text, or of a long one the stretch around the first words found",
                examples = "The crane driver who wrote everything down")
        String text,

        @Schema(description = "Where `text` begins in the text that `pointer` names, in code points", examples = "0")
        int from,

        @Schema(description = "The words, as half-open ranges of code points in `text`")
        List<Range> ranges) {

    /** Half-open, in code points. */
    @Schema(name = "HighlightRange", description = "From `start` up to `end`, in code points")
    record Range(
            @Schema(examples = "4") int start,
            @Schema(examples = "9") int end) {}
}
