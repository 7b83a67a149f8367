// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyTextTest {

    private static final List<String> SCRAPS = List.of(
            "",
            " ",
            "\u00a0",
            "\ufeff",
            "\r",
            "Photo",
            "Share",
            "By Ana Torv",
            "Von",
            "27 November 2025",
            "15:44",
            "31.02.2025",
            "99/99/9999",
            "© 2025",
            "©",
            "(AA Photo)",
            "Related",
            "Comments",
            "* * *",
            "1. one",
            "• two",
            "More from",
            "More From The Ledger",
            "X",
            "X | Facebook",
            "Newsletters: A, B",
            "The storm took the bell, the boat and the harbour master’s hat.",
            "“It was a good hat,” he said.",
            "Hats of Tarvik harbour",
            "A boat in Tarvik, Norvania on Nov. 24, 2025. (Reuters/Ina Moll)",
            "A boat in Tarvik. Photo: ",
            "Photo: ",
            "[",
            ")",
            "((((",
            "PORT ELMA (Norden Wire) — The storm took the bell and the boat and left the harbour master standing there.",
            "שלום עולם, זהו משפט ארוך מספיק כדי להיות פסקה של ממש בעמוד.",
            "今日は港の鐘が四十年ぶりに鳴った。",
            "👩‍🚒 👍🏽",
            "e\u0301",
            "\ud83d",
            "a.b.c.d.",
            "........",
            "X Instagram Youtube",
            "Alt: a boat",
            "Image caption",
            "at at at in in in The The",
            "12:00:00:00",
            "GMT+99:99",
            "1/1/1");

    @Test
    void any_lines_in_any_order_are_read_or_refused_and_every_line_is_accounted_for() {
        var random = new Random(7);
        var read = 0;
        for (var round = 0; round < 3000; round++) {
            var lines = new ArrayList<String>();
            for (var i = random.nextInt(40); i >= 0; i--) lines.add(line(random));
            var text = String.join(random.nextInt(4) == 0 ? "\r\n" : "\n", lines);
            try {
                var reading = Scraped.read(text, null, "en");
                read++;
                assertEquals(written(text), mapped(reading));
                Expected.story(reading);
            } catch (Refusal refusal) {
                assertEquals(Kind.NO_ARTICLE, refusal.kind());
            }
        }
        assertTrue(read > 300, "only " + read + " of the pages were articles");
    }

    private static String line(Random random) {
        var line = new StringBuilder(SCRAPS.get(random.nextInt(SCRAPS.size())));
        while (random.nextInt(3) == 0)
            line.append(random.nextBoolean() ? " " : "  ").append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        return line.toString();
    }

    /** The numbers of all lines that hold something. */
    private static TreeSet<Integer> written(String text) {
        var lines = (text.startsWith("\ufeff") ? text.substring(1) : text).split("\n", -1);
        var numbers = new TreeSet<Integer>();
        for (var i = 0; i < lines.length; i++) if (!lines[i].isBlank()) numbers.add(i + 1);
        return numbers;
    }

    private static TreeSet<Integer> mapped(Reading reading) {
        var numbers = new TreeSet<Integer>();
        reading.mapping().forEach(m -> numbers.add(m.line()));
        reading.mapping()
                .forEach(m -> assertTrue(m.field() != null
                        || reading.mapping().stream()
                                        .filter(o -> o.line() == m.line())
                                        .count()
                                == 1));
        return numbers;
    }

    @Test
    void a_page_of_two_mebibytes_takes_no_longer_than_its_length_explains() {
        var long_line = "a ".repeat(1 << 20);
        var many_lines = "A boat in Tarvik (x) | y, 3 Nov 2025 — z: Photo\n".repeat((2 << 20) / 48);
        var open_brackets = "((((((((((((((((\n".repeat((2 << 20) / 17);
        var one_kilobyte = ("Photo Photo: – — | (".repeat(50) + "\n").repeat((2 << 20) / 1000);

        for (var text : List.of(long_line, many_lines, open_brackets, one_kilobyte)) {
            try {
                Scraped.read(text, null, "en");
            } catch (Refusal refusal) {
                assertEquals(Kind.NO_ARTICLE, refusal.kind());
            }
        }
    }
}
