// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.verbatim.http.Rules;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.UsualSize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A size in which every picture is to be had. */
@Schema(
        name = "RenditionSize",
        description = "A size in which every picture is to be had; none is larger than its original")
public record RenditionSize(
        @Schema(
                required = true,
                description = "Its name in addresses",
                examples = "card",
                pattern = "[a-z0-9]+(-[a-z0-9]+)*")
        String name,

        @Schema(required = true, description = "The most pixels from left to right", minimum = "1", maximum = "5000")
        Integer width,

        @Schema(required = true, description = "The most pixels from top to bottom", minimum = "1", maximum = "5000")
        Integer height,

        @Schema(
                description = "`fit` keeps the whole picture, `crop` cuts it to this shape around its focal point",
                enumeration = {"fit", "crop"})
        @Nullable
        String fit,

        @Schema(description = "`jpeg` and `webp`, or one of them")
        List<String> formats,

        @Schema(description = "From 1, small, to 100, faithful", minimum = "1", maximum = "100", examples = "82")
        @Nullable
        Integer quality) {

    /** Until a site says otherwise. */
    static final List<RenditionSize> USUAL = UsualSize.all(RenditionSize::new);

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public RenditionSize {
        fit = fit == null ? "fit" : fit;
        formats = formats == null ? List.of("jpeg", "webp") : formats.stream().toList();
        quality = quality == null ? Integer.valueOf(82) : quality;
    }

    void check(Faults faults, String pointer) {
        Rules.name(faults, pointer + "/name", name, 40);
        if (name != null && !name.isBlank())
            faults.check(
                    NAME.matcher(name).matches() && !name.equals("file"),
                    pointer + "/name",
                    Flaw.INVALID_FORMAT,
                    "Only a-z, 0-9 and single hyphens between them, and not 'file'");
        within(faults, pointer + "/width", width, 5000);
        within(faults, pointer + "/height", height, 5000);
        within(faults, pointer + "/quality", quality, 100);
        faults.check(
                Set.of("fit", "crop").contains(fit), pointer + "/fit", Flaw.UNKNOWN_VALUE, "It is 'fit' or 'crop'");
        faults.check(
                !formats.isEmpty() && formats.stream().allMatch(f -> "jpeg".equals(f) || "webp".equals(f)),
                pointer + "/formats",
                Flaw.UNKNOWN_VALUE,
                "They are 'jpeg', 'webp' or both");
    }

    private static void within(Faults faults, String pointer, @Nullable Integer value, int most) {
        if (faults.check(value != null, pointer, Flaw.MISSING, "A number is needed"))
            faults.check(value >= 1 && value <= most, pointer, Flaw.OUT_OF_RANGE, "It lies between 1 and %d", most);
    }
}
