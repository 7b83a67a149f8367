// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.verbatim.speaker.Speaker;
import news.verbatim.story.Attribution;
import news.verbatim.story.Segment;
import news.verbatim.story.Sentences;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Makes a quotation ready to be read on its own: its words, its whole sentence, and who its speaker was then. */
final class Quoting {

    private static final Pattern OPENING = Pattern.compile("^[\"“„«»‘‚]\\s*");
    private static final Pattern CLOSING = Pattern.compile("\\s*[\"”“»«’‘]$");

    private final Story story;
    private final Cast cast;
    private final Set<UUID> printed;

    Quoting(Story story, Cast cast, List<Attribution> confirmed) {
        this.story = story;
        this.cast = cast;
        this.printed = confirmed.stream().map(Attribution::id).collect(Collectors.toSet());
    }

    Spoken spoken(Attribution said) {
        return new Spoken(
                said.id(),
                said.kind(),
                said.parent() != null && printed.contains(said.parent()) ? said.parent() : null,
                words(said),
                sentence(said),
                said.segments(),
                said.speaker() == null ? null : speaker(said.speaker(), said),
                said.cue(),
                said.addressee(),
                said.occasion(),
                said.basis());
    }

    /** The words alone: marks around them and the comma before the verb of saying belong to house style. */
    static String words(Attribution said) {
        var joined = new StringBuilder();
        for (var segment : said.content().toList()) {
            var words = bare(segment.exact());
            if (!joined.isEmpty()) {
                if (Character.isUpperCase(words.codePointAt(0)) && joined.charAt(joined.length() - 1) == ',')
                    joined.setCharAt(joined.length() - 1, '.');
                joined.append(' ');
            }
            joined.append(words);
        }
        var text = joined.toString();
        var whole = said.kind() == Attribution.Kind.DIRECT || said.kind() == Attribution.Kind.INDIRECT;
        return text.replaceFirst(whole ? ",$" : "[,.]$", "");
    }

    /** Marks are taken away where they stand around the words, not where they belong to words inside. */
    private static String bare(String exact) {
        var words = exact.strip();
        if (words.isEmpty()) return exact;
        if (!OPENING.matcher(words).lookingAt() || closesEarly(words)) return words;
        var inner = OPENING.matcher(words).replaceFirst("");
        var bare = CLOSING.matcher(inner).replaceFirst("");
        return bare.isEmpty() ? words : bare;
    }

    /** Whether the mark that opens the words closes inside them, as in: “drown” or “flood”. */
    private static boolean closesEarly(String words) {
        var closing = switch (words.charAt(0)) {
            case '“' -> "”";
            case '„' -> "“";
            case '"' -> "\"";
            case '«' -> "»";
            case '»' -> "«";
            default -> null; // single marks are apostrophes too
        };
        var at = closing == null ? -1 : words.indexOf(closing, 1);
        return at > 0 && at < words.length() - 1;
    }

    private String sentence(Attribution said) {
        return said
                .content()
                .collect(Collectors.groupingBy(Segment::target, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> sentence(part.getKey(), part.getValue()))
                .collect(Collectors.joining(" "));
    }

    private String sentence(Segment.Target target, List<Segment> segments) {
        var start = segments.stream().mapToInt(Segment::start).min().orElseThrow();
        var end = segments.stream().mapToInt(Segment::end).max().orElseThrow();
        return Sentences.around(story.text(target).orElseThrow(), start, end, story.language());
    }

    Spoken.Speaker speaker(SpokenBy by, Attribution said) {
        var known = by.id() == null ? null : cast.speakers().get(by.id());
        return new Spoken.Speaker(
                by.id(),
                known == null ? null : known.slug(),
                by.kind(),
                known == null ? by.nameAsGiven() : known.name(),
                by.nameAsGiven(),
                role(by, said, known));
    }

    /** The role as printed; else the term the speaker held on the day it was said, or printed. */
    private @Nullable String role(SpokenBy by, Attribution said, @Nullable Speaker known) {
        if (by.roleAsGiven() != null || known == null) return by.roleAsGiven();
        return known.termAt(day(said)).map(Speaker.Term::title).orElse(null);
    }

    private LocalDate day(Attribution said) {
        if (said.occasion() != null && said.occasion().date() != null)
            return said.occasion().date().first();
        if (story.displayedAt() != null) return story.displayedAt().at().toLocalDate();
        return LocalDate.now(cast.zone());
    }
}
