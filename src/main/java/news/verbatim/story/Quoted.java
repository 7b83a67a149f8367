// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A quotation to be read on its own: its words, and the whole sentence they stand in. */
public final class Quoted {

    private static final Pattern OPENING = Pattern.compile("^[\"“„«»‘‚]\\s*");
    private static final Pattern CLOSING = Pattern.compile("\\s*[\"”“»«’‘]$");

    private Quoted() {}

    /** The words alone: marks around them and the comma before the verb of saying belong to house style. */
    public static String words(Attribution said) {
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

    /** Nothing where the words are no longer in the text. */
    public static Optional<String> sentence(Story story, Attribution said) {
        if (said.anchor() == Attribution.Anchor.ORPHANED) return Optional.empty();
        return Optional.of(said
                .content()
                .collect(Collectors.groupingBy(Segment::target, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> sentence(story, part.getKey(), part.getValue()))
                .collect(Collectors.joining(" ")));
    }

    private static String sentence(Story story, Segment.Target target, List<Segment> segments) {
        var start = segments.stream().mapToInt(Segment::start).min().orElseThrow();
        var end = segments.stream().mapToInt(Segment::end).max().orElseThrow();
        return Sentences.around(story.text(target).orElseThrow(), start, end, story.language());
    }
}
