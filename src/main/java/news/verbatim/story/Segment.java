// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.UUID;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One anchored stretch of words: a place (W3C TextPositionSelector) and what stands there (TextQuoteSelector). */
@Schema(description = "One anchored stretch of words: where it stands, and exactly what stands there")
public record Segment(
        Target target,

        @Schema(description = "What the words are: what was said, the verb of saying, who said it, to whom") @Nullable
        Role role,

        @Schema(description = "Code points from the start of the target's text")
        Integer start,

        @Schema(description = "Code points, exclusive") Integer end,

        @Schema(description = "The words themselves; must equal the text between start and end")
        String exact,

        @Schema(description = "Up to 32 code points before; filled in when left out") @Nullable
        String prefix,

        @Schema(description = "Up to 32 code points after; filled in when left out") @Nullable
        String suffix) {

    private static final int CONTEXT = 32;

    public enum Role {
        CONTENT,
        CUE,
        SOURCE,
        ADDRESSEE
    }

    @Schema(description = "Exactly one of the three")
    public record Target(
            @Schema(description = "Id of a block", pattern = WireId.PATTERN) @Nullable
            UUID block,

            @Schema(description = "True for the headline") @Nullable
            Boolean headline,

            @Schema(description = "Id of a caption, whose own text is meant", pattern = WireId.PATTERN) @Nullable
            UUID caption) {

        public Target {
            headline = Boolean.TRUE.equals(headline) ? true : null;
        }

        static Target block(UUID id) {
            return new Target(id, null, null);
        }

        static Target caption(UUID id) {
            return new Target(null, null, id);
        }
    }

    static final Target HEADLINE = new Target(null, true, null);

    public Segment {
        role = role == null ? Role.CONTENT : role;
    }

    /** A segment over the given span, with what stands there and around it. */
    public static Segment over(Target target, Role role, String text, int start, int end) {
        return over(target, role, new Ruler(text), start, end);
    }

    static Segment over(Target target, Role role, Ruler text, int start, int end) {
        return new Segment(target, role, start, end, text.slice(start, end), before(text, start), after(text, end));
    }

    private static String before(Ruler text, int start) {
        return text.slice(Math.max(0, start - CONTEXT), start);
    }

    private static String after(Ruler text, int end) {
        return text.slice(end, Math.min(text.length(), end + CONTEXT));
    }

    /** What is wrong with it whatever the text says. */
    void check(String at, Faults faults) {
        if (Rules.present(faults, at + "/target", target) && !faults.at(at + "/target")) {
            var named = (target.block() != null ? 1 : 0)
                    + (target.caption() != null ? 1 : 0)
                    + (target.headline() != null ? 1 : 0);
            faults.check(
                    named == 1,
                    at + "/target",
                    Flaw.WRONG_SHAPE,
                    "Name one target: a block, a caption, or \"headline\": true");
        }
        Rules.present(faults, at + "/exact", exact);
        Spans.ordered(start, end, at, faults);
    }

    /** The same with the words around it, if its own stand where it says; for one that is new or was changed. */
    Segment standing(Reach story, String at, Faults faults) {
        var wrong = faults.count();
        var text = story.text(target);
        if (faults.check(
                        text.isPresent(),
                        at + "/target",
                        Flaw.UNKNOWN_REFERENCE,
                        "This story has no such block or caption with text of its own")
                && Spans.check(text.get(), start, end, at, faults)) words(text.get(), at, faults);
        return faults.count() > wrong ? this : over(target, role, text.orElseThrow(), start, end);
    }

    Segment anywhere() {
        return new Segment(new Target(null, null, null), role, null, null, exact, null, null);
    }

    /** Whether this is the other as it was stored; what is said of the words around it may be less, or nothing. */
    boolean repeats(Segment stored) {
        return stored.target.equals(target)
                && stored.role == role
                && stored.start.equals(start)
                && stored.end.equals(end)
                && stored.exact.equals(exact)
                && (prefix == null || stored.prefix != null && stored.prefix.endsWith(prefix))
                && (suffix == null || stored.suffix != null && stored.suffix.startsWith(suffix));
    }

    /** Whether the words stand at these very positions and cut no letter there. */
    boolean isIn(Ruler text) {
        return end <= text.length()
                && text.slice(start, end).equals(exact)
                && text.isBetween(start)
                && text.isBetween(end);
    }

    private void words(Ruler text, String at, Faults faults) {
        var there = text.slice(start, end);
        faults.check(
                there.equals(exact),
                at + "/exact",
                Flaw.MISMATCH,
                "The text from %d to %d is “%s”",
                start,
                end,
                Quoting.shortened(there));
        around(prefix, before(text, start), true, at + "/prefix", faults);
        around(suffix, after(text, end), false, at + "/suffix", faults);
    }

    private static void around(@Nullable String given, String there, boolean before, String at, Faults faults) {
        if (given == null) return;
        var fits = before ? there.endsWith(given) : there.startsWith(given);
        faults.check(fits, at, Flaw.MISMATCH, "What stands there is “%s”", there);
    }
}
