// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.List;
import java.util.UUID;
import news.verbatim.speaker.SpeakerKind;
import news.verbatim.story.Attribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom the desk quotes, and at what length. */
@Schema(description = "Whom the desk quotes, and at what length: the same quotations told five times over")
public record Voices(
        @Schema(description = "All of them together") Share all,

        @Schema(description = "By who speaks, the most quoted words first; the first hundred")
        List<Voice> speakers,

        @Schema(description = "By the role in print, else the office that the speaker held that day; the first hundred")
        List<Group> roles,

        @Schema(description = "By the organisation of that office, or the one that speaks itself; the first hundred")
        List<Group> organisations,

        @Schema(description = "By what kind of speaker it is; null where the text does not say")
        List<OfSpeakers> speakerKinds,

        @Schema(description = "By how they are quoted") List<OfQuotes> kinds) {

    /** How much of it. */
    @Schema(name = "VoiceShare", description = "How many quotations, and how many words in them")
    public record Share(
            @Schema(description = "How many quotations") int quotes,
            @Schema(description = "How many words in them") int quotedWords,

            @Schema(description = "How many of the quotations an editor has confirmed; the others are proposed")
            int confirmed) {}

    /** One who speaks. */
    @Schema(name = "Voice", description = "One who speaks, and how much")
    public record Voice(
            @Schema(description = "Id of a speaker; null where nobody has said yet who that is") @Nullable
            UUID speaker,

            @Schema(description = "The speaker's name, else the one in print; null where there is none") @Nullable
            String name,

            Share share) {}

    /** All who have one role, or speak for one organisation. */
    @Schema(name = "VoiceGroup", description = "All who have this in common, and how much they are quoted")
    public record Group(
            @Schema(description = "What they have in common; null where it is not known") @Nullable
            String name,

            Share share) {}

    /** All speakers of one kind. */
    @Schema(name = "VoicesOfKind", description = "All speakers of one kind, and how much they are quoted")
    public record OfSpeakers(@Nullable SpeakerKind kind, Share share) {}

    /** All quotations of one kind. */
    @Schema(name = "VoicesQuoted", description = "All quotations of one kind, and how much they are")
    public record OfQuotes(Attribution.Kind kind, Share share) {}
}
