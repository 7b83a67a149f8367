// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two ways of finding words is shorter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RarityTest {

    @ParameterizedTest
    @CsvSource({
        "20, 1000000, 21, true",
        "5000, 1000000, 21, true",
        "15000, 1000000, 21, false",
        "15000, 1000000, 1000, true",
        "333333, 1000000, 1000, false",
        "20, 10000, 21, true",
        "3333, 10000, 1000, false",
        "0, 0, 21, false"
    })
    void rare_words_are_found_by_themselves_and_common_ones_on_the_way_down(
            long hits, long editions, int wanted, boolean few) {
        assertEquals(few, new Rarity(hits, editions).areFew(wanted));
    }

    @Test
    void where_no_words_are_looked_for_nothing_is_known_of_them() {
        assertFalse(Rarity.NONE.areFew(1_000));
    }

    @Test
    void the_way_down_is_several_times_as_long_as_it_should_take_and_never_as_long_as_the_archive() {
        for (var editions : new long[] {100_000, 1_000_000, 100_000_000})
            for (var hits = 1L; hits < editions; hits *= 3) {
                var rarity = new Rarity(hits, editions);
                if (rarity.areFew(21)) continue;
                assertTrue(rarity.reach(21) >= 4L * 21 * editions / hits);
                assertTrue(rarity.reach(21) <= editions / 10, rarity::toString);
            }
    }
}
