// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import news.verbatim.story.Mark;
import news.verbatim.story.Points;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunTest {

    static final List<String> LETTERS = List.of("a", " ", "é", "e\u0301", "中", "👩‍👩‍👧‍👦", "🇳🇴", "“", "\n", "ש");

    @RepeatedTest(300)
    void joined_the_runs_are_the_text_and_each_carries_exactly_what_stands_over_it(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var text = IntStream.range(0, random.nextInt(40))
                .mapToObj(_ -> LETTERS.get(random.nextInt(LETTERS.size())))
                .collect(joining());
        var offset = random.nextInt(3) * 10;
        var whole = offset + Points.count(text) + 10;
        var marks = new ArrayList<Mark>();
        var said = new ArrayList<Run.Said>();
        for (var i = 0; i < random.nextInt(8); i++) {
            var start = random.nextInt(whole);
            var end = start + 1 + random.nextInt(whole - start);
            var type = Mark.Type.values()[random.nextInt(Mark.Type.values().length)];
            if (random.nextBoolean()) marks.add(new Mark(type, start, end, type == Mark.Type.LINK ? "/" + i : null));
            else said.add(new Run.Said(new UUID(0, i), start, end));
        }

        var runs = Run.cut(text, offset, marks, said);

        assertEquals(text, runs.stream().map(Run::text).collect(joining()));
        var at = offset;
        for (var run : runs) {
            assertFalse(run.text().isEmpty());
            for (var i = 0; i < Points.count(run.text()); i++, at++) {
                var here = at;
                var over = marks.stream()
                        .filter(m -> m.start() <= here && here < m.end())
                        .toList();
                assertEquals(over.stream().map(Mark::type).toList(), run.marks());
                assertEquals(
                        over.stream()
                                .filter(m -> m.type() == Mark.Type.LINK)
                                .findFirst()
                                .map(Mark::href)
                                .orElse(null),
                        run.href());
                assertEquals(
                        said.stream()
                                .filter(s -> s.start() <= here && here < s.end())
                                .map(Run.Said::attribution)
                                .toList(),
                        run.attributions());
            }
        }
    }

    @Test
    void a_text_with_nothing_over_it_is_one_run_and_an_empty_one_has_none() {
        assertEquals(List.of(new Run("Rain", List.of(), null, List.of())), Run.cut("Rain", 0, List.of(), List.of()));
        assertEquals(List.of(), Run.cut("", 7, List.of(), List.of()));
    }

    @Test
    void words_that_two_quotations_share_name_both() {
        var one = new UUID(0, 1);
        var two = new UUID(0, 2);

        var runs = Run.cut("abcd", 0, List.of(), List.of(new Run.Said(one, 0, 3), new Run.Said(two, 1, 4)));

        assertEquals(List.of("a", "bc", "d"), runs.stream().map(Run::text).toList());
        assertEquals(
                List.of(List.of(one), List.of(one, two), List.of(two)),
                runs.stream().map(Run::attributions).toList());
    }
}
