// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.TruncatedDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One use of a photo in one story: caption, credit and alt text apart. */
@Schema(
        description = "One use of a photo in one story. Text, credit and alt that are null come from the photo's own "
                + "record; an empty string means none.")
public record Caption(
        @Schema(pattern = WireId.PATTERN) @Nullable UUID id,
        @Schema(description = "The photo's record") UUID media,
        @Schema(description = "One lead a story") @Nullable Role role,

        @Schema(description = "Without the credit") @Nullable
        String text,

        @Schema(description = "Without brackets", examples = "Norden Photo") @Nullable
        String credit,

        @Schema(description = "How the credit is printed after the text", defaultValue = " ({credit})") @Nullable
        String creditFormat,

        @Schema(description = "What the photo shows, for those who cannot see it") @Nullable
        String alt,

        @Schema(description = "True where the photo says nothing; only then may alt be empty") @Nullable
        Boolean decorative,

        @Schema(description = "Who is shown, in the order in which the caption says so")
        List<Depicted> depicted,

        @Nullable Place place,

        @Schema(description = "As precise as it is known: 2025, 2025-11 or 2025-11-18") @Nullable
        TruncatedDate takenOn)
        implements Checked {

    public static final String CREDIT_FORMAT = " ({credit})";

    public enum Role {
        LEAD,
        INLINE,
        GALLERY,
        THUMBNAIL
    }

    @Schema(description = "Somebody shown in a photo (IPTC Person Shown)")
    public record Depicted(
            @Nullable UUID speaker, String name, @Nullable String roleAsGiven) {}

    public Caption {
        role = role == null ? Role.INLINE : role;
        creditFormat = creditFormat == null ? CREDIT_FORMAT : creditFormat;
        decorative = decorative != null && decorative;
        depicted = Lists.frozen(depicted);
    }

    public Caption showing(List<Depicted> people) {
        return new Caption(id, media, role, text, credit, creditFormat, alt, decorative, people, place, takenOn);
    }

    /** The same under the id it has kept. */
    public Caption as(UUID kept) {
        return new Caption(kept, media, role, text, credit, creditFormat, alt, decorative, depicted, place, takenOn);
    }

    @Override
    public void check(Faults faults) {
        check("", faults);
    }

    void check(String at, Faults faults) {
        Rules.present(faults, at + "/media", media);
        Rules.optional(faults, at + "/text", text, 10_000);
        Rules.optional(faults, at + "/credit", credit, 1000);
        Rules.optional(faults, at + "/alt", alt, 10_000);
        Rules.optional(faults, at + "/creditFormat", creditFormat, 200);
        faults.check(
                creditFormat.split("\\{credit\\}", -1).length == 2,
                at + "/creditFormat",
                Flaw.INVALID_FORMAT,
                "The format holds {credit} once, such as \" ({credit})\"");
        Rules.each(depicted, at + "/depicted", 200, faults, (person, here) -> {
            Rules.required(faults, here + "/name", person.name(), 500);
            Rules.optional(faults, here + "/roleAsGiven", person.roleAsGiven(), 1000);
        });
        if (place != null) place.check(at + "/place", faults);
    }
}
