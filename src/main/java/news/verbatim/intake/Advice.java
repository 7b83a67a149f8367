// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something an editor should look at: what kind, where, and a sentence. */
@Schema(description = "Something an editor should look at; `pointer` is relative to the story")
public record Advice(
        @Schema(examples = "no-zone") String kind,
        @Schema(examples = "/displayedAt") String pointer,
        String detail) {}
