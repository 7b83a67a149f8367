// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.verbatim.kernel.Moment;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.story.Occasion;
import org.jspecify.annotations.Nullable;

/** When and where something was said, where the sentence says so plainly. */
final class Occasions {

    private static final Map<Lexicon.Sense, Occasion.Kind> KINDS = new EnumMap<>(Map.of(
            PRESS_BRIEFING, Occasion.Kind.PRESS_BRIEFING,
            PRESS_CONFERENCE, Occasion.Kind.PRESS_CONFERENCE,
            INTERVIEW, Occasion.Kind.INTERVIEW,
            STATEMENT, Occasion.Kind.STATEMENT,
            SPEECH, Occasion.Kind.SPEECH,
            MEETING, Occasion.Kind.MEETING,
            SOCIAL_POST, Occasion.Kind.SOCIAL_POST));
    private static final int NEAR = 7;

    private final Near near;
    private final Lexicon words;
    private final @Nullable Moment printed;

    Occasions(Near near, Lexicon words, @Nullable Moment printed) {
        this.near = near;
        this.words = words;
        this.printed = printed;
    }

    @Nullable
    Occasion of(Frame frame) {
        var day = day(frame);
        var dateAsGiven = day < 0 ? null : near.at(day).text();
        var date = day < 0 ? null : date(near.at(day).low());
        var basis = date == null ? Occasion.Basis.STATED : Occasion.Basis.INFERRED;
        for (var at = 0; at < near.size(); at++)
            for (var end = Math.min(near.size(), at + 3); end > at; end--) {
                var kind = kind(at, end);
                if (kind == null) continue;
                var outlet = kind == Occasion.Kind.INTERVIEW ? outlet(end) : null;
                return new Occasion(kind, label(at, end), outlet, dateAsGiven, date, basis);
            }
        if (dateAsGiven == null) return null;
        return new Occasion(Occasion.Kind.UNKNOWN, null, null, dateAsGiven, date, basis);
    }

    private Occasion.@Nullable Kind kind(int at, int end) {
        if (IntStream.range(at, end).anyMatch(i -> !near.at(i).word())) return null;
        var low = IntStream.range(at, end)
                .mapToObj(i -> near.at(i).low())
                .collect(Collectors.joining(" "))
                .replace(".", "");
        for (var sense : KINDS.entrySet()) {
            if (!words.has(sense.getKey(), low)) continue;
            var introduced = sense.getKey() == SOCIAL_POST || introduced(at);
            if (introduced) return sense.getValue();
        }
        return null;
    }

    /** After “in a”, “at the weekly”, “told a”. */
    private boolean introduced(int at) {
        for (var i = at - 1; i >= 0 && at - i < 5; i--) {
            if (!near.at(i).word()) return false;
            if (near.has(i, PREPOSITION) || near.has(i, SAY)) return true;
        }
        return words.verbLast();
    }

    private String label(int at, int end) {
        var first = at;
        while (first > 0
                && near.at(first - 1).word()
                && !near.has(first - 1, FUNCTION)
                && !near.has(first - 1, SAY)
                && at - first < 3) first--;
        return near.slice(first, end);
    }

    private @Nullable String outlet(int end) {
        if (!near.has(end, PREPOSITION)) return null;
        var with = near.starting(end + 1);
        return with == null || with.pronoun() ? null : near.slice(with.first(), with.end());
    }

    private int day(Frame frame) {
        if (frame.cue() == null) return -1;
        var from = Math.max(0, frame.cue().first() - NEAR);
        for (var i = from; i < Math.min(near.size(), frame.cue().end() + NEAR); i++) if (near.has(i, DAY)) return i;
        return -1;
    }

    /** The last such weekday on or before the printed day. */
    private @Nullable TruncatedDate date(String low) {
        if (printed == null) return null;
        for (var day : DayOfWeek.values())
            if (low.equals(day.getDisplayName(TextStyle.FULL, words.locale()).toLowerCase(words.locale())))
                return new TruncatedDate(printed.at()
                        .toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(day))
                        .toString());
        return null;
    }
}
