// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.speaker.Speaker.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TenureTest {

    final Term mayor = term("mayor", "2015", "2021-06");
    final Term minister = term("minister", "2021-06-14", null);
    final Term editor = term("editor", null, null);

    @Test
    void the_office_of_a_day_is_the_one_held_then() {
        var terms = List.of(mayor, minister);

        assertEquals(Optional.of(mayor), Tenure.at(LocalDate.of(2019, 1, 1), terms));
        assertEquals(Optional.of(minister), Tenure.at(LocalDate.of(2025, 1, 1), terms));
        assertEquals(Optional.empty(), Tenure.at(LocalDate.of(2014, 12, 31), terms));
    }

    @Test
    void what_surely_held_comes_before_what_may_have_held() {
        assertEquals(Optional.of(minister), Tenure.at(LocalDate.of(2021, 6, 20), List.of(mayor, minister)));
    }

    @Test
    void the_more_precisely_dated_office_comes_first() {
        assertEquals(Optional.of(mayor), Tenure.at(LocalDate.of(2019, 1, 1), List.of(editor, mayor)));
        assertEquals(Optional.of(editor), Tenure.at(LocalDate.of(1999, 1, 1), List.of(editor, mayor)));
    }

    @Test
    void one_post_is_not_held_twice_at_a_time() {
        assertTrue(Tenure.contradict(mayor, term("mayor", "2020-01", "2023")));
        assertTrue(Tenure.contradict(term("mayor", null, null), mayor));
        assertFalse(Tenure.contradict(mayor, term("mayor", "2021-06", "2023")));
        assertFalse(Tenure.contradict(mayor, term("minister", "2020-01", "2023")));
        assertFalse(Tenure.contradict(term("mayor", "2001", "2005"), term("mayor", "2005", "2009")));
    }

    @Test
    void a_term_runs_forwards_as_far_as_its_dates_can_tell() {
        assertFalse(Tenure.runsBackwards(term("mayor", "2021-06-14", "2021")));
        assertTrue(Tenure.runsBackwards(term("mayor", "2021-06-14", "2021-05")));
    }

    private static Term term(String title, @Nullable String from, @Nullable String to) {
        return new Term(title, "Lindhaven", date(from), date(to));
    }

    private static @Nullable TruncatedDate date(@Nullable String text) {
        return text == null ? null : new TruncatedDate(text);
    }
}
