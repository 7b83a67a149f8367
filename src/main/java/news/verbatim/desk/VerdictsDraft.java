// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Attribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor decides about many attributions at once. */
@Schema(description = "What an editor decides about many attributions at once: all of it is done, or nothing")
public record VerdictsDraft(
        @Schema(description = "One for each attribution, in any order and across articles")
        List<Line> verdicts) implements Checked {

    static final int MOST = 500;

    /** The verdict about one of them. */
    @Schema(name = "VerdictLine", description = "The verdict about one attribution, by the rules of a single verdict")
    public record Line(
            @Schema(description = "Id of an attribution") UUID attribution,

            @Schema(description = "The revision of its article that you have seen, as the queue tells it")
            Integer revision,

            @Schema(description = "What you decide") Attribution.Verdict verdict,

            @Schema(
                    description =
                            "An existing speaker's `id` alone, or a new speaker; the same new one twice is made once")
            VerdictDraft.@Nullable Choice speaker,

            @Schema(description = "Why") @Nullable String reason) {

        VerdictDraft draft() {
            return new VerdictDraft(verdict, speaker, reason);
        }

        private void check(String at, Faults faults) {
            faults.check(attribution != null, at + "/attribution", Flaw.MISSING, "Say which attribution you judge");
            faults.check(revision != null, at + "/revision", Flaw.MISSING, "Say which revision you have seen");
            within(at, draft(), faults);
        }
    }

    @Override
    public void check(Faults faults) {
        if (!faults.check(verdicts != null && !verdicts.isEmpty(), "/verdicts", Flaw.MISSING, "Say what you decide"))
            return;
        if (!faults.check(
                verdicts.size() <= MOST,
                "/verdicts",
                Flaw.TOO_MANY,
                "At most %d can be judged at once; these are %d",
                MOST,
                verdicts.size())) return;
        var judged = new HashSet<UUID>();
        for (var i = 0; i < verdicts.size(); i++) {
            var line = verdicts.get(i);
            var at = at(i);
            if (!faults.check(line != null, at, Flaw.MISSING, "Say what you decide")) continue;
            line.check(at, faults);
            faults.check(
                    line.attribution() == null || judged.add(line.attribution()),
                    at + "/attribution",
                    Flaw.DUPLICATE,
                    "An attribution is judged once");
        }
    }

    static String at(int line) {
        return "/verdicts/" + line;
    }

    private static void within(String at, VerdictDraft draft, Faults faults) {
        var own = new Faults();
        draft.check(own);
        own.all().forEach(f -> faults.add(new Faults.Fault(at + f.pointer(), f.kind(), f.detail())));
    }
}
