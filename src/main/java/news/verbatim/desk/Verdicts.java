// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.verbatim.http.Caller;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import news.verbatim.speaker.Speaker;
import news.verbatim.speaker.Speakers;
import news.verbatim.story.Attribution;
import news.verbatim.story.SpokenBy;
import org.jspecify.annotations.Nullable;

/** Applies an editor's decision: the verdict, and who the speaker is from now on. */
@ApplicationScoped
class Verdicts {

    private final Speakers speakers;
    private final Caller caller;

    Verdicts(Speakers speakers, Caller caller) {
        this.speakers = speakers;
        this.caller = caller;
    }

    Attribution pass(Attribution said, VerdictDraft decided) {
        return pass(said, decided, this::speaker);
    }

    /** {@code cast} knows who is meant; where many are judged at once, one who is described twice is one. */
    Attribution pass(Attribution said, VerdictDraft decided, Function<VerdictDraft.Choice, Speaker> cast) {
        var speaker = Optional.ofNullable(decided.speaker()).map(cast);
        if (speaker.isPresent() && said.kind() == Attribution.Kind.TERM)
            throw bad(Flaw.NOT_ALLOWED, "A term has no speaker");
        var named = speaker.map(s -> said.withSpeaker(named(said.speaker(), s))).orElse(said);
        var why = decided.reason() == null ? named.reason() : decided.reason();
        return named.judged(said.origin(), said.confidence(), decided.verdict(), said.verification())
                .because(why);
    }

    Speaker speaker(VerdictDraft.Choice choice) {
        if (choice.id() == null) return speakers.create(choice.draft(), caller.name());
        return speakers.findByIdOptional(choice.id())
                .orElseThrow(() -> bad(Flaw.UNKNOWN_REFERENCE, "There is no speaker " + choice.id()));
    }

    private static SpokenBy named(@Nullable SpokenBy as, Speaker speaker) {
        var kind = SpokenBy.Kind.valueOf(speaker.kind().name());
        if (as == null) return new SpokenBy(kind, speaker.id(), null, null, null);
        return new SpokenBy(kind, speaker.id(), as.nameAsGiven(), as.roleAsGiven(), as.form());
    }

    private static Refusal bad(Flaw flaw, String detail) {
        return new Refusal(Kind.UNACCEPTABLE, detail, List.of(new Faults.Fault("/speaker", flaw.wire(), detail)));
    }
}
