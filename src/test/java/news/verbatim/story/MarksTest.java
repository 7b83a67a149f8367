// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import news.verbatim.kernel.Faults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarksTest {

    static final String TEXT = "ab👩‍👩‍👧‍👦cd";

    static Mark mark(Mark.Type type, Integer start, Integer end) {
        return new Mark(type, start, end, type == Mark.Type.LINK ? "https://example.com" : null);
    }

    static List<String> faults(String text, Mark... marks) {
        var faults = new Faults();
        Mark.check(Arrays.asList(marks), text, "/marks", faults);
        return faults.all().stream().map(f -> f.pointer() + " " + f.kind()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, ''",
        "2, 9, ''",
        "0, 11, ''",
        "-1, 2, /marks/0/start out-of-range",
        "0, 12, /marks/0/end out-of-range",
        "0, 2147483647, /marks/0/end out-of-range",
        "1, 1, /marks/0/end out-of-range",
        "2, 1, /marks/0/end out-of-range",
        "12, 13, /marks/0/end out-of-range",
        "0, 3, /marks/0/end splits-grapheme",
        "0, 8, /marks/0/end splits-grapheme",
        "4, 11, /marks/0/start splits-grapheme",
        ", 2, /marks/0/start missing",
        "0, , /marks/0/end missing"
    })
    void a_mark_lies_inside_the_text_and_cuts_no_letter(Integer start, Integer end, String fault) {
        assertEquals(fault.isEmpty() ? List.of() : List.of(fault), faults(TEXT, mark(Mark.Type.STRONG, start, end)));
    }

    @Test
    void marks_of_one_type_do_not_overlap_and_marks_of_two_may() {
        var strong = mark(Mark.Type.STRONG, 0, 2);
        assertEquals(List.of(), faults(TEXT, strong, mark(Mark.Type.STRONG, 2, 9)));
        assertEquals(List.of(), faults(TEXT, strong, mark(Mark.Type.EMPHASIS, 1, 9)));
        assertEquals(List.of(), faults(TEXT, strong, mark(Mark.Type.EMPHASIS, 0, 2)));
        assertEquals(List.of("/marks/0 overlap"), faults(TEXT, mark(Mark.Type.STRONG, 1, 9), strong));
        assertEquals(List.of("/marks/1 overlap"), faults(TEXT, strong, strong));
        assertEquals(
                List.of("/marks/1 overlap", "/marks/2 overlap"),
                faults(TEXT, mark(Mark.Type.CODE, 0, 11), mark(Mark.Type.CODE, 1, 2), mark(Mark.Type.CODE, 9, 10)));
    }

    @Test
    void only_a_link_has_an_address_and_every_link_has_one() {
        assertEquals(List.of("/marks/0/href missing"), faults(TEXT, new Mark(Mark.Type.LINK, 0, 2, null)));
        assertEquals(List.of("/marks/0/href not-allowed"), faults(TEXT, new Mark(Mark.Type.CODE, 0, 2, "/a")));
        assertEquals(List.of("/marks/0/type missing"), faults(TEXT, new Mark(null, 0, 2, null)));
        assertEquals(List.of("/marks/0 missing"), faults(TEXT, (Mark) null));
    }

    @RepeatedTest(200)
    void whatever_the_text_a_mark_is_taken_exactly_where_it_cuts_no_letter(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var text = "a" + PointsTest.text(random, 30);
        var count = Points.count(text);
        var start = random.nextInt(count + 2) - 1;
        var end = random.nextInt(count + 3);

        var fits =
                start >= 0 && end <= count && start < end && Points.between(text, start) && Points.between(text, end);
        assertEquals(fits, faults(text, mark(Mark.Type.STRONG, start, end)).isEmpty(), text + start + "-" + end);
    }

    @RepeatedTest(50)
    void marks_that_follow_each_other_are_taken_in_any_order(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var marks = new ArrayList<Mark>();
        for (var type : Mark.Type.values())
            for (var at = random.nextInt(5); at < 90; at += 5 + random.nextInt(5))
                marks.add(mark(type, at, at + 1 + random.nextInt(5)));
        java.util.Collections.shuffle(marks, random);

        assertTrue(faults("x".repeat(100), marks.toArray(Mark[]::new)).isEmpty());
    }
}
