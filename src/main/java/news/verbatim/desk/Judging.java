// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import news.verbatim.http.Caller;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Attribution;
import news.verbatim.story.Segment;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Story;
import news.verbatim.story.Suggestion;
import org.jspecify.annotations.Nullable;

/** Fills in what was judged and found earlier, and sees to it that only an editor judges. */
@ApplicationScoped
class Judging {

    private final Caller caller;
    private final Checking checking;

    Judging(Caller caller, Checking checking) {
        this.caller = caller;
        this.checking = checking;
    }

    /** {@code origin} is what an attribution gets that nobody has seen before. */
    Story judge(Story story, @Nullable Story before, Attribution.Origin origin, Faults faults, Faults forbidden) {
        var judged = IntStream.range(0, story.attributions().size())
                .mapToObj(i -> {
                    var said = story.attributions().get(i);
                    var known = before == null
                            ? null
                            : before.attribution(said.id()).orElse(null);
                    return judge(said, known, origin, "/attributions/" + i, faults, forbidden);
                })
                .toList();
        return story.withAttributions(judged);
    }

    private Attribution judge(
            Attribution said,
            @Nullable Attribution known,
            Attribution.Origin fresh,
            String at,
            Faults faults,
            Faults forbidden) {
        var origin = known == null ? fresh : known.origin();
        var confidence = known == null ? confidence(said, fresh) : known.confidence();
        readOnly(said.origin(), origin, at + "/origin", faults);
        readOnly(said.confidence(), confidence, at + "/confidence", faults);
        readOnly(
                said.suggestion(),
                known == null ? idea(said, null, fresh) : known.suggestion(),
                at + "/suggestion",
                faults);
        var verdict = verdict(said, known, at, forbidden);
        person(said, verdict, at, faults);
        return said.judged(
                        origin,
                        confidence,
                        verdict,
                        checking.checked(said, known, at + "/verification", faults, forbidden))
                .suggesting(idea(said, known, fresh));
    }

    /** The machine's idea of who speaks, until somebody says otherwise. */
    private static @Nullable Suggestion idea(Attribution said, @Nullable Attribution known, Attribution.Origin fresh) {
        if (known == null) return fresh == Attribution.Origin.EDITOR ? null : said.suggestion();
        return Objects.equals(said.speaker(), known.speaker()) ? known.suggestion() : null;
    }

    /** Only the machine is more or less sure. */
    private static @Nullable Double confidence(Attribution said, Attribution.Origin fresh) {
        return fresh == Attribution.Origin.EDITOR ? null : said.confidence();
    }

    static void readOnly(@Nullable Object sent, @Nullable Object stored, String at, Faults faults) {
        faults.check(
                sent == null || Objects.equals(sent, stored),
                at,
                Flaw.READ_ONLY,
                "This is set by the product: leave it out");
    }

    /**
     * Other words, or words of another speaker, were never judged, whoever judged what stood there before: an editor says
     * so anew, and everybody else's change is only proposed.
     */
    private Attribution.Verdict verdict(Attribution said, @Nullable Attribution known, String at, Faults forbidden) {
        var stored = known == null ? Attribution.Verdict.PROPOSED : known.verdict();
        var kept = isSame(said, known) ? stored : Attribution.Verdict.PROPOSED;
        if (said.verdict() == null) return kept;
        if (caller.is(Roles.EDITOR)) return said.verdict();
        forbidden.check(
                said.verdict() == stored || said.verdict() == kept,
                at + "/verdict",
                Flaw.NOT_ALLOWED,
                "Only an editor judges");
        return kept;
    }

    static boolean isSame(Attribution said, @Nullable Attribution known) {
        return known == null || judged(known).equals(judged(said));
    }

    /** What a verdict is about: these words, said in this way by these people. */
    private static List<Object> judged(Attribution said) {
        var words = said.content().map(Segment::exact).toList();
        return List.of(words, said.kind(), Optional.ofNullable(said.speaker()));
    }

    private static void person(Attribution said, Attribution.Verdict verdict, String at, Faults faults) {
        var by = said.speaker();
        if (verdict != Attribution.Verdict.CONFIRMED || by == null || faults.at(at + "/speaker")) return;
        faults.check(
                by.kind() != SpokenBy.Kind.PERSON || by.id() != null,
                at + "/speaker/id",
                Flaw.MISSING,
                "A person's words are confirmed with the person: name the speaker's record");
    }
}
