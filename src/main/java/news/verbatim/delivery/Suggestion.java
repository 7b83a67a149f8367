// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that begins as somebody has begun to type. */
@Schema(name = "SearchSuggestion", description = "Something whose name or headline has the words typed so far")
record Suggestion(
        @Schema(
                description = "What it is",
                enumeration = {"speaker", "section", "tag", "article"},
                examples = "speaker")
        String kind,

        @Schema(description = "Its id, or the slug of a section or tag", examples = "harbour")
        String id,

        @Schema(description = "Its name or headline", examples = "Harbour")
        String text,

        @Schema(
                description = "Where to read it, or the list of articles in it",
                examples = "/content/v1/articles?section=harbour")
        String url,

        @Schema(description = "What was typed, as half-open ranges of code points in `text`")
        List<Highlight.Range> ranges) {}
