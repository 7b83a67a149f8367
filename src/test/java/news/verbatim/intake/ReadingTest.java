// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingTest {

    private static final double FLOOR = 0.97;

    static List<Expected> pages() {
        var pages = new ArrayList<>(Expected.in("tuned"));
        pages.add(Expected.of(Path.of("src/site/examples/page.txt"), Expected.PAGES.resolve("example.json")));
        return pages;
    }

    @TestFactory
    Stream<DynamicTest> every_field_of_a_page_is_where_an_editor_expects_it() {
        return pages().stream()
                .map(page -> dynamicTest(page.name(), () -> {
                    var wrong =
                            page.score().wrong().stream().map(page::difference).toList();
                    assertEquals(List.of(), wrong);
                }));
    }

    @Test
    void of_all_fields_together_nearly_all_are_right() {
        var scores = pages().stream().map(Expected::score).toList();

        var right = scores.stream().mapToInt(Expected.Score::right).sum();
        var all = scores.stream().mapToInt(Expected.Score::all).sum();
        System.out.printf("fields right on the tuned pages: %d of %d (%.1f %%)%n", right, all, 100.0 * right / all);

        assertTrue((double) right / all >= FLOOR);
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_article_is_refused_with_what_was_missing() {
        return Expected.in("none").stream()
                .map(page -> dynamicTest(page.name(), () -> {
                    var no = assertThrows(Refusal.class, page::read);

                    assertEquals(Kind.NO_ARTICLE, no.kind());
                    assertTrue(no.faults().stream()
                            .allMatch(f -> List.of("/headline", "/body").contains(f.pointer())));
                    assertTrue(!no.faults().isEmpty());
                }));
    }

    @Test
    void a_page_reads_the_same_with_the_line_ends_of_windows_and_a_byte_order_mark() {
        for (var page : pages()) {
            var unix = page.text().replace("\r\n", "\n");
            var windows = new Expected(
                    page.name(), "\ufeff" + unix.replace("\ufeff", "").replace("\n", "\r\n"), page.wanted());

            assertEquals(List.of(), windows.score().wrong(), page.name());
        }
    }

    @Test
    void what_was_read_is_a_story_that_keeps_every_rule() {
        for (var page : pages()) {
            var faults = new news.verbatim.kernel.Faults();

            Expected.story(page.read()).check(faults);

            assertEquals(List.of(), faults.all(), page.name());
        }
    }
}
