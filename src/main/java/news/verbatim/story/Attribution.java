// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who said what: a quotation anchored to the exact words, its speaker, and when and where it was said. */
@Schema(description = "Who said what: a quotation anchored to the exact words, with its speaker and the occasion")
public record Attribution(
        @Schema(pattern = WireId.PATTERN) @Nullable UUID id,

        @Schema(
                description =
                        "`direct` whole sentences in marks; `partial` a fragment in marks, with an indirect parent; "
                                + "`indirect` reported without marks; `term` words in marks that nobody said")
        Kind kind,

        @Schema(description = "The indirect attribution a partial one stands in", pattern = WireId.PATTERN) @Nullable
        UUID parent,

        @Schema(description = "At least one with the role `content`")
        List<Segment> segments,

        @Nullable SpokenBy speaker,
        @Nullable Cue cue,

        @Schema(description = "To whom it was said, as printed") @Nullable
        String addressee,

        @Nullable Occasion occasion,

        @Schema(description = "How the text shows who speaks") @Nullable
        Basis basis,

        @Schema(description = "Read-only: where the attribution came from", readOnly = true) @Nullable
        Origin origin,

        @Schema(description = "Read-only: how often the machine is right with such a find, 0 to 1", readOnly = true)
        @Nullable
        Double confidence,

        @Schema(description = "What an editor has judged") @Nullable
        Verdict verdict,

        @Schema(
                description = "Read-only: `anchored` the words stand where the segments say; `moved` they were found "
                        + "elsewhere by the words around them, so have a look; `orphaned` they are no longer in the text, "
                        + "or not in one place alone, and the segments say where they stood last",
                readOnly = true)
        @Nullable
        Anchor anchor,

        @Schema(description = "Why it is proposed, then why it was judged so, or why a source is not named") @Nullable
        String reason,

        @Schema(description = "Whether somebody has checked it; nobody when null. For the desk: readers do not get it")
        @Nullable
        Verification verification,

        @Schema(
                description =
                        "Read-only: whom the machine takes for the speaker where no record is known; gone once `speaker` names one",
                readOnly = true)
        @Nullable
        Suggestion suggestion)
        implements Checked {

    public enum Kind {
        DIRECT,
        PARTIAL,
        INDIRECT,
        TERM
    }

    public enum Basis {
        EXPLICIT,
        PRONOUN,
        CONTEXT
    }

    public enum Origin {
        DETECTED,
        EDITOR,
        IMPORT
    }

    public enum Verdict {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    public enum Anchor {
        ANCHORED,
        MOVED,
        ORPHANED
    }

    @Schema(description = "The verb of saying, as printed and in its plain form")
    public record Cue(
            @Schema(examples = "said") String text,
            @Schema(examples = "say") @Nullable String lemma) {}

    public Attribution {
        segments = Lists.frozen(segments);
    }

    public Stream<Segment> content() {
        return segments.stream().filter(s -> s != null && s.role() == Segment.Role.CONTENT);
    }

    @Override
    public void check(Faults faults) {
        AttributionRules.alone(this, "", faults);
    }

    /** Whether readers may have it: an editor stands by it, and its words are where it says. */
    public boolean publishable() {
        return verdict == Verdict.CONFIRMED && anchor != Anchor.ORPHANED;
    }

    /** The same with other judgements; what was said stays. */
    public Attribution judged(
            @Nullable Origin from, @Nullable Double sure, Verdict by, @Nullable Verification checked) {
        return copy(id, segments, speaker, from, sure, by, anchor, reason, checked, suggestion);
    }

    /** The same after somebody has had a look at where its words went. */
    public Attribution seen() {
        return anchored(segments, anchor == Anchor.MOVED ? Anchor.ANCHORED : anchor);
    }

    public Attribution withSpeaker(@Nullable SpokenBy other) {
        return copy(id, segments, other, origin, confidence, verdict, anchor, reason, verification, suggestion);
    }

    /** The same under the id it has kept. */
    public Attribution as(UUID kept) {
        return copy(kept, segments, speaker, origin, confidence, verdict, anchor, reason, verification, suggestion);
    }

    /** Whether whoever sends this left every segment where the other has it. */
    public boolean standsAs(Attribution stored) {
        return segments.size() == stored.segments.size()
                && IntStream.range(0, segments.size())
                        .allMatch(i -> segments.get(i).repeats(stored.segments.get(i)));
    }

    /** The same wherever its words are, for whoever asks whether anything else about it was changed. */
    public Attribution anywhere() {
        return anchored(segments.stream().map(Segment::anywhere).toList(), null);
    }

    /** The same in the places of the other, to be found from there. */
    public Attribution placedAs(Attribution stored) {
        return anchored(stored.segments, stored.anchor);
    }

    /** The same as somebody would send it: with this verdict or none, and its place to be found anew. */
    public Attribution sent(@Nullable Verdict asked) {
        return copy(id, segments, speaker, origin, confidence, asked, null, reason, null, null);
    }

    public Attribution because(@Nullable String why) {
        return copy(id, segments, speaker, origin, confidence, verdict, anchor, why, verification, suggestion);
    }

    /** The same with another idea of who speaks; none where the record is known. */
    public Attribution suggesting(@Nullable Suggestion other) {
        return copy(id, segments, speaker, origin, confidence, verdict, anchor, reason, verification, other);
    }

    Attribution anchored(List<Segment> where, @Nullable Anchor found) {
        return copy(id, where, speaker, origin, confidence, verdict, found, reason, verification, suggestion);
    }

    private Attribution copy(
            @Nullable UUID of,
            List<Segment> where,
            @Nullable SpokenBy by,
            @Nullable Origin from,
            @Nullable Double sure,
            @Nullable Verdict judged,
            @Nullable Anchor found,
            @Nullable String why,
            @Nullable Verification checked,
            @Nullable Suggestion idea) {
        var still = by == null || by.id() == null ? idea : null;
        return new Attribution(
                of, kind, parent, where, by, cue, addressee, occasion, basis, from, sure, judged, found, why, checked,
                still);
    }
}
