// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeatsTest {

    final List<String> called = new ArrayList<>();
    final Seats seats = new Seats(4, 2, 8, _ -> {});

    @Test
    void one_client_has_its_share_and_the_rest_is_for_others() {
        assertTrue(seats.sit("flood"));
        assertTrue(seats.sit("flood"));
        assertFalse(seats.sit("flood"));
        assertTrue(seats.sit("editor"));
        assertEquals(3, seats.taken());
    }

    @Test
    void whoever_has_a_share_left_goes_past_those_who_have_not() {
        for (var i = 0; i < 2; i++) seats.sit("flood");
        for (var i = 0; i < 2; i++) seats.sit("importer");
        seats.queue("flood", () -> called.add("flood"));
        seats.queue("editor", () -> called.add("editor"));

        seats.rise("importer");
        assertEquals(List.of("editor"), called);
        seats.rise("flood");
        assertEquals(List.of("editor", "flood"), called);
    }

    @Test
    void one_client_cannot_fill_the_line() {
        for (var i = 0; i < 6; i++) assertTrue(seats.queue("flood", () -> {}));
        assertFalse(seats.queue("flood", () -> {}));
        assertTrue(seats.queue("editor", () -> {}));
        assertTrue(seats.queue("editor", () -> {}));
        assertFalse(seats.queue("editor", () -> {}), "the line is full");
    }

    @Test
    void where_nothing_is_shared_out_one_may_have_everything() {
        var all = new Seats(2, 2, 2, _ -> {});
        assertTrue(all.sit("front") && all.sit("front"));
        assertTrue(all.queue("front", () -> {}) && all.queue("front", () -> {}));
    }

    @Test
    void who_has_left_the_line_is_not_called() {
        seats.sit("flood");
        seats.sit("flood");
        Runnable turn = () -> called.add("late");
        seats.queue("flood", turn);
        assertTrue(seats.leave(turn));
        assertFalse(seats.leave(turn));
        seats.rise("flood");
        assertEquals(List.of(), called);
        assertEquals(1, seats.taken());
    }

    @Test
    void whatever_happens_nobody_has_more_than_a_share_and_in_the_end_every_seat_is_free() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var told = new ArrayList<Integer>();
            var some = new Seats(5, 2, 6, told::add);
            var sitting = new ArrayList<String>();
            for (var i = 0; i < 200; i++) {
                var client = "c" + random.nextInt(4);
                if (random.nextBoolean()) {
                    if (some.sit(client)) sitting.add(client);
                    else some.queue(client, () -> sitting.add(client));
                } else if (!sitting.isEmpty()) {
                    some.rise(sitting.remove(random.nextInt(sitting.size())));
                }
                assertEquals(sitting.size(), some.taken());
                for (var each : sitting)
                    assertTrue(sitting.stream().filter(each::equals).count() <= 2, "seed " + seed);
            }
            while (!sitting.isEmpty()) some.rise(sitting.removeLast());
            assertEquals(0, some.taken(), "seed " + seed);
            assertTrue(told.stream().allMatch(n -> n >= 0 && n <= 5));
        }
    }
}
