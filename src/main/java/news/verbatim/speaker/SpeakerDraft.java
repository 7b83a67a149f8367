// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.IntStream;
import news.verbatim.http.Rules;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.speaker.Speaker.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor says about someone who is quoted or shown. */
@Embeddable
@Schema(name = "Speaker", description = "Someone who is quoted or shown: a person, a body, a state, a paper")
public record SpeakerDraft(
        @Schema(required = true, description = "What kind of voice it is", examples = "person")
        @Enumerated(EnumType.STRING)
        SpeakerKind kind,

        @Schema(
                required = true,
                description = "The name in house style, as it is printed in full",
                examples = "Mira Halvorsen",
                maxLength = 200)
        String name,

        @Schema(description = "What stands before the name", examples = "Dr.") @Nullable
        String honorific,

        @Schema(description = "What later mentions use instead of the whole name", examples = "Halvorsen") @Nullable
        String surname,

        @Schema(description = "The name in its own script or spelling", examples = "Míra Halvorsen") @Nullable
        String nativeName,

        @Schema(description = "Other names under which the speaker appears, nicknames too", maxItems = 100)
        List<String> aliases,

        @Schema(description = "Web addresses that are about the same speaker", maxItems = 100)
        List<String> sameAs,

        @Schema(description = "Offices and posts, with the time they were held", maxItems = 200)
        @Convert(converter = TermsText.class)
        List<Term> terms)
        implements Checked {

    /** Freezes what it is given, nulls and all: judging comes after, and answers better. */
    public SpeakerDraft {
        aliases = aliases == null ? List.of() : aliases.stream().toList();
        sameAs = sameAs == null ? List.of() : sameAs.stream().toList();
        terms = terms == null ? List.of() : terms.stream().toList();
    }

    @Override
    public void check(Faults faults) {
        faults.check(kind != null, "/kind", Flaw.MISSING, "Say what kind of speaker it is");
        Rules.name(faults, "/name", name, 200);
        Rules.label(faults, "/honorific", honorific, 100);
        Rules.label(faults, "/surname", surname, 200);
        Rules.label(faults, "/nativeName", nativeName, 200);
        Rules.atMost(faults, "/aliases", aliases, 100);
        Rules.atMost(faults, "/sameAs", sameAs, 100);
        Rules.atMost(faults, "/terms", terms, 200);
        if (faults.at("/aliases") || faults.at("/sameAs") || faults.at("/terms")) return;
        IntStream.range(0, aliases.size()).forEach(i -> Rules.name(faults, "/aliases/" + i, aliases.get(i), 200));
        IntStream.range(0, sameAs.size()).forEach(i -> Rules.web(faults, "/sameAs/" + i, sameAs.get(i)));
        IntStream.range(0, terms.size()).forEach(i -> check(faults, "/terms/" + i, i));
    }

    private void check(Faults faults, String pointer, int position) {
        var term = terms.get(position);
        Rules.name(faults, pointer + "/title", term.title(), 300);
        Rules.label(faults, pointer + "/organisation", term.organisation(), 300);
        if (Tenure.runsBackwards(term)) {
            faults.add(pointer + "/to", Flaw.OUT_OF_RANGE, "A term cannot end before it begins");
        } else if (terms.subList(0, position).stream().anyMatch(t -> Tenure.contradict(t, term))) {
            faults.add(pointer, Flaw.OVERLAP, "The same post is already held at that time in an earlier term");
        }
    }
}
