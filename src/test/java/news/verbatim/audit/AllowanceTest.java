// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AllowanceTest {

    final Allowance allowance = new Allowance(10);
    final Instant noon = Instant.parse("2025-11-27T12:00:00Z");

    long admitted(String sort, Instant at, int tries) {
        return IntStream.range(0, tries).filter(_ -> allowance.admits(sort, at)).count();
    }

    @Test
    void a_flood_is_told_ten_times_a_minute_and_no_more() {
        assertEquals(10, admitted("signIn", noon, 100_000));
        assertEquals(0, admitted("signIn", noon.plusSeconds(59), 100_000));
        assertEquals(10, admitted("signIn", noon.plusSeconds(60), 100_000));
    }

    @Test
    void a_flood_of_one_sort_hides_nothing_of_another() {
        admitted("signIn", noon, 100_000);

        assertEquals(3, admitted("changeUser", noon, 3));
    }

    @Test
    void what_is_beyond_is_counted_and_told_once() {
        IntStream.range(0, 5000).forEach(_ -> allowance.count("signIn unauthenticated"));
        allowance.count("signIn rate-limited");

        assertEquals(Map.of("signIn unauthenticated", 5000L, "signIn rate-limited", 1L), allowance.rest());
        assertEquals(Map.of(), allowance.rest());
    }
}
