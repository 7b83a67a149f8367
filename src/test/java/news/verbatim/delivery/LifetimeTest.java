// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How long caches may keep an answer, those that are told of changes and those that are not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LifetimeTest {

    private static final String PLAIN = "public, max-age=15, s-maxage=60, stale-while-revalidate=60";

    @Test
    void a_cache_that_is_told_keeps_an_answer_longer_and_others_as_long_as_ever() {
        var told = new Lifetime(true, 15, 60, 60, PLAIN, 3600);

        assertEquals(Optional.of("max-age=3600"), told.whereTold(null));
        assertEquals(PLAIN, told.cutAt(null));
    }

    @Test
    void it_lets_go_while_what_it_gave_out_as_new_still_ends_before_the_next_planned_change() {
        var told = new Lifetime(true, 15, 60, 60, PLAIN, 3600);

        assertEquals(Optional.of("max-age=880"), told.whereTold(Duration.ofSeconds(1000)));
        assertEquals(Optional.empty(), told.whereTold(Duration.ofSeconds(200)));
        assertEquals(PLAIN, told.cutAt(Duration.ofSeconds(200)));
        assertEquals("public, max-age=15, s-maxage=20, stale-while-revalidate=0", told.cutAt(Duration.ofSeconds(20)));
    }

    @Test
    void where_nobody_is_told_nobody_keeps_anything_longer() {
        assertEquals(Optional.empty(), new Lifetime(true, 15, 60, 60, PLAIN, 0).whereTold(null));
    }
}
