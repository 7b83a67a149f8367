// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.verbatim.story.Block;
import news.verbatim.story.Story;

/** How long texts take that were written to take long, at a quarter, half and all of a megabyte: {@code hostile [NAME [LANGUAGE…]]}. */
final class Hostile {

    private static final int MEGABYTE = 1 << 20;
    private static final double MOST = 5;
    /** Where a measurement is this short, its ratio tells nothing. */
    private static final double NOISE = 0.5;

    private static final double LINEAR = 2.8;

    private Hostile() {}

    /** What is repeated until the text is long enough. */
    static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("opening marks", "“");
        texts.put("straight marks", "\"");
        texts.put("straight marks apart", "\" ");
        texts.put("single marks", "‘a ");
        texts.put("low marks", "„");
        texts.put("guillemets", "« ");
        texts.put("marks of all kinds", "“„«‹‘‚\"'");
        texts.put("marks that close", "”");
        texts.put("plurals", "boys’ ");
        texts.put("nested marks", "“a ‘b ");
        texts.put("marks closed by another", "“a‘b”");
        texts.put("a word in marks", "“a” ");
        texts.put("quotations", "“We waited,” Moll said. ");
        texts.put("fragments", "Moll said “we” and “it”, ");
        texts.put("marks and a verb", "said “a” ");
        texts.put("one sentence", "the boat that lay at the quay ");
        texts.put("no spaces", "a");
        texts.put("no spaces but stops", "a.");
        texts.put("no spaces but hyphens", "a-");
        texts.put("no spaces but apostrophes", "a’");
        texts.put("digits", "1,");
        texts.put("control characters", "\u0001");
        texts.put("control characters and words", "said\u0001Moll\u0002");
        texts.put("joiners", "👩\u200d");
        texts.put("combining marks", "\u0301");
        texts.put("marks and combining marks", "“e\u0301” ");
        texts.put("flags", "🇹🇷");
        texts.put("lines", "\n");
        texts.put("short lines", "“a\n");
        texts.put("he said", "he said ");
        texts.put("said", "said ");
        texts.put("he said that", "he said that ");
        texts.put("names", "Ina Moll ");
        texts.put("names of many", "Ina%d Moll%d ");
        texts.put("names said", "Ina%d Moll%d said. ");
        texts.put("one surname", "Ina%d Moll met Moll. ");
        texts.put("names and commas", "Ina Moll, ");
        texts.put("names joined", "of Ina Moll ");
        texts.put("titles", "president ");
        texts.put("articles", "the ");
        texts.put("commas", ", ");
        texts.put("dashes", "— ");
        texts.put("brackets", "(");
        texts.put("colons", "Moll: ");
        texts.put("colons and marks", "Moll: “a” ");
        texts.put("sources", "according to ");
        texts.put("who", "Moll, who ");
        texts.put("adding", ", adding that ");
        texts.put("stops", "Moll said. ");
        texts.put("pronouns", "She left. “No.” He said so. ");
        texts.put("paragraphs", "“It leaks,” Moll%d said.\n\n");
        return texts;
    }

    static void main(List<String> asked) {
        var only = asked.isEmpty() ? "" : asked.getFirst();
        var languages = asked.size() < 2 ? List.of("en", "de", "fr", "es", "tr", "pl") : asked.subList(1, asked.size());
        System.out.printf("%-28s %-4s %8s %8s %8s %6s%n", "seconds", "", "0.25 MB", "0.5 MB", "1 MB", "ratio");
        var slow = 0;
        for (var text : texts().entrySet()) {
            if (!text.getKey().contains(only)) continue;
            for (var language : languages) if (!measure(text.getKey(), text.getValue(), language)) slow++;
        }
        System.out.println(slow == 0 ? "none is slow" : slow + " are slow");
    }

    private static boolean measure(String name, String bit, String language) {
        var taken = Stream.of(MEGABYTE / 4, MEGABYTE / 2, MEGABYTE)
                .mapToDouble(size -> seconds(story(language, bit, size)))
                .toArray();
        var ratio = taken[2] / Math.max(taken[1], 0.001);
        var fine = taken[2] < MOST && (ratio < LINEAR || taken[2] < NOISE);
        System.out.printf(
                "%-28s %-4s %8.2f %8.2f %8.2f %6.1f%s%n",
                name, language, taken[0], taken[1], taken[2], ratio, fine ? "" : "  slow");
        return fine;
    }

    /** Of this thread's processor, so that whatever else the machine does is not counted. */
    private static double seconds(Story story) {
        var clock = ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadCpuTime();
        Finder.hear(story);
        return (clock.getCurrentThreadCpuTime() - before) / 1e9;
    }

    static Story story(String language, String bit, int size) {
        var text = new StringBuilder(size);
        for (var round = 0; text.length() < size; round++) text.append(bit.replace("%d", Integer.toString(round, 36)));
        var body = Stream.of(text.substring(0, size).split("\n\n"))
                .<Block>map(Told::paragraph)
                .toList();
        return Told.story(language, "Ferry", body, List.of());
    }
}
