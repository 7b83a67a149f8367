// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Moment;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Source;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** A page as it was understood: what goes into the article, where each line went, and what to look at again. */
record Reading(
        @Nullable String language,
        String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        @Nullable String byline,
        List<Story.Contributor> contributors,
        @Nullable String dateline,
        @Nullable Moment displayedAt,
        @Nullable String displayedText,
        List<Block> blocks,
        List<Caption> captions,
        Source source,
        List<Mapped> mapping,
        List<Advice> advisory) {

    /** The story, with the records that were made for its photos, one a caption and in their order. */
    Story story(List<UUID> media) {
        var uses = new ArrayList<Caption>();
        for (var i = 0; i < captions.size(); i++) uses.add(with(captions.get(i), media.get(i)));
        return new Story(
                null,
                language,
                headline,
                kicker,
                standfirst,
                byline,
                contributors,
                dateline,
                null,
                List.of(),
                displayedAt,
                displayedText,
                null,
                source,
                blocks,
                uses,
                List.of(),
                List.of());
    }

    private static Caption with(Caption caption, UUID media) {
        return new Caption(
                caption.id(),
                media,
                caption.role(),
                caption.text(),
                caption.credit(),
                caption.creditFormat(),
                caption.alt(),
                caption.decorative(),
                caption.depicted(),
                caption.place(),
                caption.takenOn());
    }
}
