// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is not the same in two revisions. */
@Schema(description = "One thing that is not the same in the two revisions")
public record Difference(
        @Schema(
                description = "Where: a JSON Pointer into the newer story; of what was removed, into the older one",
                examples = "/body/3/text")
        String pointer,

        @Schema(
                description = "`moved` is told of blocks, captions and attributions, which are known by their ids; one "
                        + "that is moved and changed stands in the list twice")
        Kind kind,

        @Schema(
                description =
                        "What stood there; null where there was nothing. Of what was moved, where it stood: a JSON "
                                + "Pointer into the older story",
                implementation = Object.class)
        @Nullable
        JsonNode before,

        @Schema(
                description = "What stands there now; null where there is nothing. Of what was moved, where it stands",
                implementation = Object.class)
        @Nullable
        JsonNode after,

        @Schema(description = "Of text that was changed, word by word; null of everything else") @Nullable
        List<Word> words) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /** A stretch of text that is in both, or in one of them. */
    @Schema(
            name = "WordChange",
            description =
                    "A stretch of text: `equal` and `delete` joined are the text before, `equal` and `insert` the "
                            + "text after")
    public record Word(
            @Schema(description = "Whether it is in both, only in the newer, or only in the older text")
            Op op,

            String text) {}

    /** What became of a text, word by word. */
    public static List<Word> words(String before, String after) {
        return new Wording().between(before, after);
    }

    public enum Op {
        EQUAL,
        INSERT,
        DELETE
    }
}
