// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import news.verbatim.story.Caption;
import org.jspecify.annotations.Nullable;

/** What a caption takes over from its photo unless it says something of its own. */
public enum CaptionField {
    TEXT,
    CREDIT,
    ALT;

    public @Nullable String of(Caption caption) {
        return switch (this) {
            case TEXT -> caption.text();
            case CREDIT -> caption.credit();
            case ALT -> caption.alt();
        };
    }
}
