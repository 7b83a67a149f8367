// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Attribution;
import news.verbatim.story.Occasion;
import news.verbatim.story.Quoted;
import org.jspecify.annotations.Nullable;

/** A quotation as the margin of a proof tells it. */
record Remark(
        int number,
        String words,
        @Nullable String speaker,
        @Nullable String printed,
        @Nullable String role,
        String kind,
        String verdict,
        String anchor,
        @Nullable String occasion,
        @Nullable String reason) {

    static Remark of(int number, Attribution one, Spoken.@Nullable Speaker by) {
        var printed = by == null ? null : by.nameAsGiven();
        return new Remark(
                number,
                Quoted.words(one),
                by == null ? null : by.name(),
                by == null || Objects.equals(printed, by.name()) ? null : printed,
                by == null ? null : by.roleThen(),
                Flaw.wire(one.kind()),
                Flaw.wire(Objects.requireNonNullElse(one.verdict(), Attribution.Verdict.PROPOSED)),
                Flaw.wire(Objects.requireNonNullElse(one.anchor(), Attribution.Anchor.ANCHORED)),
                one.occasion() == null ? null : occasion(one.occasion()),
                one.reason());
    }

    private static @Nullable String occasion(Occasion occasion) {
        var words = Stream.of(occasion.label(), occasion.outlet(), occasion.dateAsGiven())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    /** What the underlining looks like. */
    public String style() {
        return anchor.equals("orphaned") ? "orphaned" : verdict;
    }

    /** In place of a name: words in marks may be a name for something, or somebody's who is not named. */
    public String nobody() {
        return kind.equals("term") ? "Nobody’s words" : "Nobody named";
    }

    /** What was judged, and what became of the words since. */
    public String standing() {
        return switch (anchor) {
            case "orphaned" -> verdict + ", no longer in the text";
            case "moved" -> verdict + ", found elsewhere";
            default -> verdict;
        };
    }

    /** Whatever direction it turns the text to, what follows stands as it would (Unicode UAX 9). */
    static String isolated(String text) {
        return "\u2068" + text.replaceAll("[\u202a-\u202e\u2066-\u2069]", "") + "\u2069";
    }

    /** The same in one line, for a pointer that rests on the words. */
    public String hint() {
        var who = Objects.requireNonNullElse(speaker, nobody()) + (role == null ? "" : ", " + role);
        return "%d. %s · %s · %s".formatted(number, isolated(who), kind, standing());
    }
}
