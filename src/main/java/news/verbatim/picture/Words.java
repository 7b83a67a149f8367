// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is written about the picture. Alt text and the long description are the file's own or null, never taken from elsewhere. */
@Schema(name = "FileWords", description = "What the file says about the picture")
public record Words(
        @Schema(description = "Description (IPTC Core)") @Nullable
        String caption,

        @Schema(description = "Description Writer: who wrote the caption") @Nullable
        String captionWriter,

        @Schema(description = "Headline (IPTC Core)") @Nullable
        String headline,

        @Schema(description = "Title: often the name the picture has at its agency") @Nullable
        String title,

        @Schema(description = "Alt Text (Accessibility): the file's own or null, never taken from elsewhere") @Nullable
        String alt,

        @Schema(description = "Extended Description (Accessibility): the long one for those who cannot see it")
        @Nullable
        String extendedDescription,

        @Schema(description = "Keywords, as they stand in the file")
        List<String> keywords) {

    public Words {
        keywords = List.copyOf(keywords);
    }
}
