// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.media.Clearance;
import news.verbatim.story.Caption;
import news.verbatim.story.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One use of a photo as readers get it, with what it does not say itself taken from the photo's record. */
@Schema(
        name = "PublishedCaption",
        description = "One use of a photo, with everything filled in: `display` is text and credit as printed")
record Photo(
        UUID id,
        Caption.Role role,
        String text,
        String credit,
        String display,
        String alt,
        boolean decorative,
        List<Person> depicted,
        @Nullable Place place,
        @Nullable TruncatedDate takenOn,
        Media media) {

    @Schema(name = "PersonShown", description = "Somebody shown in the photo")
    record Person(
            @Nullable UUID speaker,
            @Nullable String slug,
            String name,
            @Nullable String roleAsGiven) {}

    @Schema(name = "PublishedMedia", description = "The picture itself")
    record Media(
            UUID id,
            @Nullable String url,

            @Schema(
                    description = "What is there; null where the photo is known by its address alone",
                    examples = "image/jpeg")
            @Nullable
            String contentType,

            @Nullable Integer width,
            @Nullable Integer height,
            List<Rendition> renditions,

            @Schema(
                    description =
                            "Why there is no picture where its rights, or the newsroom, withhold it; null where it may be shown")
            @Nullable
            Withheld withheld,

            @Schema(
                    description =
                            "Why feeds and ninjs go without the picture where its rights keep it from syndication; null where they may carry it")
            @Nullable
            Withheld notSyndicated,

            @Schema(description = "On which terms it may be shown, as far as they are known") @Nullable
            Terms rights) {

        /** The photo without the picture. */
        static Media without(UUID id, @Nullable Withheld withheld) {
            return new Media(id, null, null, null, null, List.of(), withheld, null, null);
        }
    }

    /** That the picture is not to be had, while the words under it stay. */
    @Schema(
            name = "PublishedWithholding",
            description = "That the picture is not to be had now, while the words under it stay")
    record Withheld(
            @Schema(description = "What a frontend may decide by")
            Clearance.Reason reason,

            @Schema(description = "Since when, where it did not always hold") @Nullable
            Instant since,

            @Schema(description = "What readers are told", examples = "This photo has been taken down.") @Nullable
            String notice) {

        /** The same for an editor's eyes. */
        public String why() {
            return Flaw.wire(reason).replace('-', ' ');
        }
    }

    @Schema(name = "PublishedRights", description = "On which terms the picture may be shown")
    record Terms(
            @Schema(description = "The copyright notice, word for word", examples = "© 2025 Norden Photo") @Nullable
            String copyright,

            @Schema(description = "Who has the copyright", examples = "Norden Photo") @Nullable
            String copyrightOwner,

            @Schema(
                    description = "The address of the licence",
                    examples = "https://creativecommons.org/licenses/by/4.0/")
            @Nullable
            String licence,

            @Schema(description = "The terms, word for word", examples = "Editorial use only") @Nullable
            String usageTerms,

            @Schema(
                    description =
                            "The only countries it may be shown in (ISO 3166-1): the site says that its readers are there; null for the whole world")
            @Nullable
            List<String> onlyIn,

            @Schema(description = "Countries it may not be shown in: the site says that its readers are elsewhere")
            List<String> notIn) {

        static final Terms NONE = new Terms(null, null, null, null, null, List.of());
    }

    @Schema(name = "PublishedRendition", description = "The picture in one of the sizes of the site")
    record Rendition(
            @Schema(description = "As the site's settings name it", examples = "card")
            String name,

            @Schema(
                    description = "Where it is; the bytes behind this address never change",
                    examples =
                            "/content/v1/media/019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a01/renditions/card.webp?v=5d1f376b09d0")
            String url,

            @Schema(examples = "image/webp") String contentType,

            @Schema(description = "Pixels", examples = "640")
            int width,

            @Schema(description = "Pixels", examples = "360")
            int height,

            @Schema(description = "Bytes", examples = "38214")
            long size) {}

    /** Text and credit as they are printed together. */
    static String display(String text, String credit, String format) {
        if (credit.isEmpty()) return text;
        var printed = format.replace("{credit}", credit);
        return text.isEmpty() ? printed.stripLeading() : text + printed;
    }
}
