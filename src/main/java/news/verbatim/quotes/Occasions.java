// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.verbatim.kernel.Moment;
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
    private static final int FAR = 8;

    /** With these before the verb it is told of some other time than what stands around it. */
    private static final Set<String> ELSEWHEN =
            Set.of("has", "have", "had", "previously", "earlier", "once", "often", "repeatedly", "long", "always");

    private final Near near;
    private final Lexicon words;
    private final Days days;

    Occasions(Near near, Lexicon words, @Nullable Moment printed) {
        this.near = near;
        this.words = words;
        this.days = new Days(near, words, printed);
    }

    /** What the words tell beside those that were said: a meeting that somebody speaks of is no occasion. */
    @Nullable
    Occasion of(Frame frame, List<Taken.Span> said) {
        var day = day(frame, said);
        var dateAsGiven = day == null ? null : near.slice(day.first(), day.end());
        var date = day == null ? null : day.date();
        var basis = date == null || day.whole() ? Occasion.Basis.STATED : Occasion.Basis.INFERRED;
        for (var at = 0; at < near.size(); at++)
            for (var end = Math.min(near.size(), at + 3); end > at; end--) {
                var kind = kind(at, end);
                if (kind == null || within(at, said)) continue;
                var outlet = kind == Occasion.Kind.INTERVIEW ? outlet(end) : null;
                var label = kind == Occasion.Kind.SOCIAL_POST ? near.slice(at, end) : label(at, end);
                return new Occasion(kind, label, outlet, dateAsGiven, date, basis);
            }
        if (dateAsGiven == null) return null;
        return new Occasion(Occasion.Kind.UNKNOWN, null, null, dateAsGiven, date, basis);
    }

    /** “has often said” */
    boolean elsewhen(Frame frame) {
        if (frame.cue() == null) return false;
        for (var at = frame.cue().first() - 1; at >= 0 && near.transparent(at); at--)
            if (ELSEWHEN.contains(near.at(at).low())) return true;
        return false;
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

    private Days.@Nullable Day day(Frame frame, List<Taken.Span> said) {
        if (frame.cue() == null) return null;
        Days.Day rough = null;
        for (var at = Math.max(0, frame.first() - FAR); at < Math.min(near.size(), frame.end() + FAR); at++) {
            var day = within(at, said) || between(at, frame) ? null : days.at(at);
            if (day != null && day.date() != null) return day;
            if (rough == null) rough = day;
        }
        return rough;
    }

    /** “Moll, who left on Tuesday, said”: what commas keep from the verb tells of something else. */
    private boolean between(int at, Frame frame) {
        var first = Math.min(frame.cue().first(), frame.end());
        var from = frame.speaker() == null ? at : Math.min(frame.speaker().first(), first);
        if (at < from || at >= first) return false;
        for (var next = at; next < first; next++) if (near.sign(next, ",")) return true;
        return false;
    }

    private boolean within(int at, List<Taken.Span> said) {
        var from = near.at(at).from();
        return said.stream().anyMatch(span -> span.from() <= from && from < span.to());
    }
}
