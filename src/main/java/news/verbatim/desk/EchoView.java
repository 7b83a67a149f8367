// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import news.verbatim.article.Article;
import news.verbatim.article.Difference;
import news.verbatim.publishing.State;
import news.verbatim.story.Attribution;
import news.verbatim.story.Occasion;
import news.verbatim.story.Quoted;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Story;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another quotation with nearly the same words, and what is different about it. */
@Schema(name = "Echo", description = "Another quotation with the same or nearly the same words, and what is different")
public record EchoView(
        UUID article,

        @Schema(description = "Of its article: the present one, or the last with which readers had these words")
        int revision,

        String headline,

        @Schema(description = "Of its article: whether readers have it")
        State state,

        @Schema(description = "How near the words are: 1 are the same but for marks, commas and capitals")
        double nearness,

        @Schema(description = "What is not the same") List<Differs> differs,

        String quote,

        @Schema(
                description =
                        "From the other's words to the words of the one you asked about, word by word; null where they"
                                + " are the same to the letter")
        @Nullable
        List<Difference.Word> wording,

        Attribution attribution,

        @Schema(description = "The other quotation in its article, or the revision that still has it")
        String url) {

    /** What two quotations can disagree about. */
    public enum Differs {
        WORDING,
        KIND,
        SPEAKER,
        OCCASION,
        DATE
    }

    /** What is there to compare with: words in one article, and the state of that. */
    record Other(Article article, int revision, Story story, Attribution said, State state, double nearness) {

        /** Words that have left the working copy are read where they still stand. */
        private String url() {
            var at = "/desk/v1/articles/" + article.id();
            return revision == article.revision() ? at + "/attributions/" + said.id() : at + "/revisions/" + revision;
        }
    }

    static EchoView of(Attribution asked, Other other, @Nullable List<Difference.Word> wording) {
        return new EchoView(
                other.article().id(),
                other.revision(),
                other.story().headline(),
                other.state(),
                other.nearness(),
                differs(asked, other.said()),
                Quoted.words(other.said()),
                wording,
                other.said(),
                other.url());
    }

    private static List<Differs> differs(Attribution one, Attribution other) {
        var differs = new ArrayList<Differs>();
        if (!Quoted.words(one).equals(Quoted.words(other))) differs.add(Differs.WORDING);
        if (one.kind() != other.kind()) differs.add(Differs.KIND);
        if (!isSame(one.speaker(), other.speaker())) differs.add(Differs.SPEAKER);
        if (differ(one, other, Occasion::kind)
                || differ(one, other, Occasion::label)
                || differ(one, other, Occasion::outlet)) differs.add(Differs.OCCASION);
        if (differ(one, other, Occasion::date)) differs.add(Differs.DATE);
        return List.copyOf(differs);
    }

    /** By their records where both are known, else by the names in print. */
    private static boolean isSame(@Nullable SpokenBy one, @Nullable SpokenBy other) {
        if (one == null || other == null) return one == other;
        if (one.id() != null && other.id() != null) return one.id().equals(other.id());
        return Objects.equals(one.nameAsGiven(), other.nameAsGiven());
    }

    /** What one of them does not say is no difference. */
    private static boolean differ(Attribution one, Attribution other, Function<Occasion, @Nullable Object> detail) {
        var here = one.occasion() == null ? null : detail.apply(one.occasion());
        var there = other.occasion() == null ? null : detail.apply(other.occasion());
        return here != null && there != null && !here.equals(there);
    }
}
