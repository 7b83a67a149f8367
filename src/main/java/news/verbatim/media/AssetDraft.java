// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import news.verbatim.http.Rules;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.TruncatedDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known about a photo. Everything may be left out; nothing is made up in its place. */
@Schema(name = "Photo", description = "What is known about a photo, whoever uses it")
public record AssetDraft(
        @Schema(description = "Where the picture is to be found", examples = "https://photos.example.org/4711.jpg")
        @Nullable
        String url,

        @Schema(
                description = "Pixels from left to right; given together with the height",
                minimum = "1",
                maximum = "100000")
        @Nullable
        Integer width,

        @Schema(
                description = "Pixels from top to bottom; given together with the width",
                minimum = "1",
                maximum = "100000")
        @Nullable
        Integer height,

        @Schema(description = "The photo's own title") @Nullable
        String headline,

        @Schema(description = "The caption that articles inherit unless they bring their own") @Nullable
        String text,

        @Schema(description = "What is to be seen, for those who cannot see it; never filled in by itself") @Nullable
        String alt,

        @Schema(description = "The credit as printed, without brackets", examples = "Lindhaven Photo") @Nullable
        String credit,

        @Schema(description = "Who took it") @Nullable String creator,

        @Schema(description = "The copyright notice, word for word") @Nullable
        String copyright,

        @Schema(
                implementation = String.class,
                description = "The day, month or year it was taken",
                examples = "2025-11-18")
        @Nullable
        TruncatedDate takenOn,

        @Schema(description = "Where it was taken") @Nullable
        Place place,

        @Schema(description = "Who is to be seen, in the order of the caption", maxItems = 200)
        List<Depicted> depicted,

        @Schema(description = "What no crop cuts off; the middle where nothing is said") @Nullable
        Focus focalPoint,

        @Schema(description = "What may be done with it, from when and until when") @Nullable
        Rights rights)
        implements Checked {

    private static final int LONGEST = 10_000;

    /** Freezes what it is given; a place of which nothing is known is no place. */
    public AssetDraft {
        place = place == null || place.unknown() ? null : place;
        depicted = depicted == null ? List.of() : depicted.stream().toList();
        rights = Objects.requireNonNullElse(rights, Rights.NONE);
    }

    @Override
    public void check(Faults faults) {
        Rules.web(faults, "/url", url);
        pixels(faults, "/width", width);
        pixels(faults, "/height", height);
        if ((width == null) != (height == null))
            faults.add(width == null ? "/width" : "/height", Flaw.MISSING, "Width and height are given together");
        Rules.text(faults, "/headline", headline, LONGEST);
        Rules.text(faults, "/text", text, LONGEST);
        Rules.text(faults, "/alt", alt, LONGEST);
        Rules.text(faults, "/credit", credit, LONGEST);
        Rules.text(faults, "/creator", creator, LONGEST);
        Rules.text(faults, "/copyright", copyright, LONGEST);
        if (place != null) place.check(faults);
        if (focalPoint != null) focalPoint.check(faults, width, height);
        rights.check(faults);
        Rules.atMost(faults, "/depicted", depicted, 200);
        if (!faults.at("/depicted")) IntStream.range(0, depicted.size()).forEach(i -> check(faults, i));
    }

    /** The same photo under these rights. */
    AssetDraft under(Rights other) {
        return new AssetDraft(
                url,
                width,
                height,
                headline,
                text,
                alt,
                credit,
                creator,
                copyright,
                takenOn,
                place,
                depicted,
                focalPoint,
                other);
    }

    private static void pixels(Faults faults, String pointer, @Nullable Integer pixels) {
        faults.check(
                pixels == null || (pixels >= 1 && pixels <= 100_000),
                pointer,
                Flaw.OUT_OF_RANGE,
                "A picture has 1 to 100,000 pixels on each side");
    }

    private void check(Faults faults, int position) {
        var pointer = "/depicted/" + position;
        Rules.name(faults, pointer + "/name", depicted.get(position).name(), 200);
        Rules.text(faults, pointer + "/roleAsGiven", depicted.get(position).roleAsGiven(), 1000);
    }
}
