// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.verbatim.http.Caller;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import news.verbatim.speaker.Speaker;
import news.verbatim.speaker.Speakers;
import news.verbatim.story.Attribution;
import news.verbatim.story.Story;

/** Applies an editor's decision: the verdict, and who the speaker is from now on. */
@ApplicationScoped
class Verdicts {

    private final Speakers speakers;
    private final Caller caller;

    Verdicts(Speakers speakers, Caller caller) {
        this.speakers = speakers;
        this.caller = caller;
    }

    /** About one story; {@code met} are the speakers described so far, wherever many are judged at once. */
    Sitting over(Story story, Map<VerdictDraft.Choice, Speaker> met) {
        return new Sitting(OnePerson.in(story), met);
    }

    /** Decisions about one story, one after the other. */
    final class Sitting {

        private final Set<UUID> here;
        private final Map<VerdictDraft.Choice, Speaker> met;
        private final Map<Attribution, Speaker> confirmed = new LinkedHashMap<>();

        private Sitting(Set<UUID> here, Map<VerdictDraft.Choice, Speaker> met) {
            this.here = here;
            this.met = met;
        }

        Attribution pass(Attribution said, VerdictDraft decided) {
            var speaker = Optional.ofNullable(decided.speaker()).map(this::speaker);
            if (speaker.isPresent() && said.kind() == Attribution.Kind.TERM)
                throw bad(Flaw.NOT_ALLOWED, "A term has no speaker");
            if (decided.verdict() == Attribution.Verdict.CONFIRMED) speaker.ifPresent(s -> confirmed.put(said, s));
            var named = speaker.map(s -> said.withSpeaker(OnePerson.as(said.speaker(), s)))
                    .orElse(said);
            var why = decided.reason() == null ? named.reason() : decided.reason();
            return named.judged(said.origin(), said.confidence(), decided.verdict(), said.verification())
                    .because(why);
        }

        /** What else in the story was taken for the words of those who were confirmed. */
        List<Attribution> spread(List<Attribution> all) {
            var after = all;
            for (var one : confirmed.entrySet()) after = OnePerson.spread(after, one.getKey(), one.getValue());
            return after;
        }

        /** Whoever is described twice is one, and so is whoever is described under the name of a speaker of the story. */
        private Speaker speaker(VerdictDraft.Choice choice) {
            var speaker = met.get(choice);
            if (speaker == null) speaker = choice.id() == null ? described(choice) : known(choice.id());
            met.put(choice, speaker);
            here.add(speaker.id());
            return speaker;
        }

        private Speaker described(VerdictDraft.Choice choice) {
            return speakers.among(here, choice.name()).orElseGet(() -> speakers.create(choice.draft(), caller.name()));
        }
    }

    private Speaker known(UUID id) {
        return speakers.findByIdOptional(id)
                .orElseThrow(() -> bad(Flaw.UNKNOWN_REFERENCE, "There is no speaker " + id));
    }

    private static Refusal bad(Flaw flaw, String detail) {
        return new Refusal(Kind.UNACCEPTABLE, detail, List.of(new Faults.Fault("/speaker", flaw.wire(), detail)));
    }
}
