// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.verbatim.story.Block;
import news.verbatim.story.Story;

/** How many articles are read in a minute on two cores, and what memory is kept for it: {@code pace [IN]}. */
final class Pace {

    private static final int WORDS = 670;
    private static final int ARTICLES = 400;
    private static final int ROUNDS = 9;
    private static final int CORES = 2;
    private static final Path OURS = Path.of("src/test/resources/quotes/dev/en.txt");
    private static final ThreadMXBean CLOCK = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Pace() {}

    /** Without a corpus, our own invented news again and again. */
    static void main(List<String> in) throws Exception {
        var articles = articles(in.isEmpty() ? ours() : corpus(Path.of(in.getFirst())));
        var before = used();
        Finder.hear(articles.getFirst());
        System.out.printf("heap kept when the first article has been read: %.1f MB%n", used() - before);
        for (var round = 0; round < 3; round++) round(articles);
        System.out.printf("heap kept when %d have been read: %.1f MB%n", 3 * articles.size(), used() - before);
        var bytes = CLOCK.getCurrentThreadAllocatedBytes();
        articles.forEach(Finder::hear);
        bytes = CLOCK.getCurrentThreadAllocatedBytes() - bytes;
        System.out.printf("heap one article passes through: %.1f MB%n", bytes / 1e6 / articles.size());
        var rounds = new ArrayList<double[]>();
        for (var round = 0; round < ROUNDS; round++) rounds.add(round(articles));
        print("articles a minute on two cores, by processor time", rounds, 0);
        print("articles a minute on two cores, by the clock on the wall", rounds, 1);
    }

    private static void print(String what, List<double[]> rounds, int column) {
        var sorted = rounds.stream().mapToDouble(r -> r[column]).sorted().toArray();
        System.out.printf(
                "%s: min %.0f, median %.0f, max %.0f%n",
                what, sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** The wall tells little where others use the machine, too; the processor’s time is ours alone. */
    private static double[] round(List<Story> articles) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CORES)) {
            var started = System.nanoTime();
            List<Callable<Long>> halves = IntStream.range(0, CORES)
                    .<Callable<Long>>mapToObj(half -> () -> read(articles, half))
                    .toList();
            var busy = 0L;
            for (Future<Long> half : threads.invokeAll(halves)) busy += half.get();
            var minutes = (System.nanoTime() - started) / 6e10;
            return new double[] {articles.size() / (busy / 6e10 / CORES), articles.size() / minutes};
        }
    }

    private static long read(List<Story> articles, int half) {
        var before = CLOCK.getCurrentThreadCpuTime();
        for (var at = half; at < articles.size(); at += CORES) Finder.hear(articles.get(at));
        return CLOCK.getCurrentThreadCpuTime() - before;
    }

    private static double used() {
        for (var round = 0; round < 3; round++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static List<String> ours() throws IOException {
        return Files.readString(OURS)
                .replaceAll("\\{~?[^|{}]*\\|([^{}]*)}", "$1")
                .lines()
                .toList();
    }

    private static List<String> corpus(Path in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(in))
            if (!line.isBlank())
                lines.addAll(Arrays.asList(
                        new ObjectMapper().readTree(line).path("text").asText().split("\n")));
        return lines;
    }

    /** Paragraph after paragraph, a new article whenever there are words enough. */
    private static List<Story> articles(List<String> lines) {
        var articles = new ArrayList<Story>();
        var body = new ArrayList<Block>();
        var words = 0;
        for (var at = 0; articles.size() < ARTICLES; at++) {
            var line = lines.get(at % lines.size());
            if (line.isBlank()) continue;
            body.add(Told.paragraph(line));
            words += line.split("\\s+").length;
            if (words < WORDS) continue;
            articles.add(Told.story("en", "Ferry", List.copyOf(body), List.of()));
            body.clear();
            // What is over is counted for the next one, so that the mean is right.
            words -= WORDS;
        }
        return articles;
    }
}
