// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.speaker.Speaker;
import news.verbatim.speaker.SpeakerDraft;
import news.verbatim.speaker.SpeakerKind;
import news.verbatim.story.Attribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor decides about an attribution, and who the speaker is. */
@Schema(description = "What an editor decides about an attribution, and who the speaker is")
public record VerdictDraft(
        Attribution.Verdict verdict,

        @Schema(description = "An existing speaker's `id` alone, or a new speaker") @Nullable
        Choice speaker,

        @Schema(description = "Why") @Nullable String reason)
        implements Checked {

    /** A speaker there is, by id, or one there is not yet. */
    @Schema(description = "A speaker there is, by `id` alone, or one there is not yet")
    public record Choice(
            @Nullable UUID id,
            @Nullable SpeakerKind kind,
            @Nullable String name,
            @Nullable String honorific,
            @Nullable String surname,
            @Nullable String nativeName,
            @Nullable List<String> aliases,
            @Nullable List<String> sameAs,
            @Nullable List<Speaker.Term> terms) {

        SpeakerDraft draft() {
            return new SpeakerDraft(
                    kind == null ? SpeakerKind.PERSON : kind,
                    name,
                    honorific,
                    surname,
                    nativeName,
                    aliases,
                    sameAs,
                    terms);
        }

        boolean describes() {
            return kind != null
                    || name != null
                    || honorific != null
                    || surname != null
                    || nativeName != null
                    || aliases != null
                    || sameAs != null
                    || terms != null;
        }
    }

    @Override
    public void check(Faults faults) {
        if (!faults.at("/verdict")) faults.check(verdict != null, "/verdict", Flaw.MISSING, "Say what you decide");
        if (reason != null)
            faults.check(reason.length() <= 5000, "/reason", Flaw.TOO_LONG, "At most 5000 characters fit");
        if (speaker == null) return;
        if (speaker.id() != null) {
            faults.check(
                    !speaker.describes(),
                    "/speaker",
                    Flaw.NOT_ALLOWED,
                    "Name a speaker by id, or describe a new one: not both");
            return;
        }
        var own = new Faults();
        speaker.draft().check(own);
        own.all().forEach(f -> faults.add(new Faults.Fault("/speaker" + f.pointer(), f.kind(), f.detail())));
    }
}
