// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written about the picture. Alt text and the long description are the file's own or null, never taken from elsewhere. */
public record Words(
        @Nullable String caption,
        @Nullable String captionWriter,
        @Nullable String headline,
        @Nullable String title,
        @Nullable String alt,
        @Nullable String extendedDescription,
        List<String> keywords) {

    public Words {
        keywords = List.copyOf(keywords);
    }
}
