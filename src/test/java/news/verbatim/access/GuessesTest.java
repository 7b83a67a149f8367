// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import news.verbatim.kernel.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuessesTest {

    static final String HERE = "192.0.2.1";
    static final String THERE = "192.0.2.2";

    final AtomicLong now = new AtomicLong();
    final Guesses guesses = new Guesses(
            new AccessConfig.Guessing() {
                @Override
                public int perUser() {
                    return 10;
                }

                @Override
                public int perAddress() {
                    return 30;
                }

                @Override
                public int perUserEverywhere() {
                    return 40;
                }

                @Override
                public Duration time() {
                    return Duration.ofMinutes(10);
                }
            },
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return now.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    void wrong(int times, String user, String address) {
        for (var i = 0; i < times; i++) guesses.by(user, address);
    }

    int isShutOut(String user, String address) {
        var no = assertThrows(Refusal.class, () -> guesses.by(user, address));
        assertEquals(429, no.kind().status());
        return (int) no.facts().get("retryAfter");
    }

    @Test
    void after_ten_wrong_passwords_one_has_to_wait_and_then_may_try_again() {
        wrong(10, "ina", HERE);
        var seconds = isShutOut("ina", HERE);
        assertTrue(seconds > 0 && seconds <= 61, "" + seconds);
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
        wrong(1, "ina", HERE);
        isShutOut("ina", HERE);
        now.addAndGet(Duration.ofMinutes(10).toNanos());
        wrong(10, "ina", HERE);
    }

    @Test
    void whoever_guesses_shuts_out_themselves_and_not_those_elsewhere() {
        wrong(10, "ina", HERE);
        isShutOut("ina", HERE);
        assertDoesNotThrow(() -> guesses.by("ina", THERE));
        assertDoesNotThrow(() -> guesses.by("per", HERE));
    }

    @Test
    void a_right_password_counts_for_nothing() {
        for (var i = 0; i < 100; i++) guesses.by("ina", HERE).wasRight();
        wrong(10, "ina", HERE);
        isShutOut("ina", HERE);
    }

    @Test
    void one_address_cannot_try_a_few_passwords_on_everybody() {
        for (var user : new String[] {"ina", "per", "oda", "ada", "nora"})
            if (!user.equals("ada") && !user.equals("nora")) wrong(10, user, HERE);
        isShutOut("ada", HERE);
        assertDoesNotThrow(() -> guesses.by("ada", THERE));
    }

    @Test
    void many_addresses_cannot_share_out_the_guessing_at_one_user() {
        for (var i = 1; i <= 4; i++) wrong(10, "ina", "198.51.100." + i);
        isShutOut("ina", THERE);
        assertDoesNotThrow(() -> guesses.by("per", THERE));
    }

    @Test
    void a_refused_try_costs_nothing_more() {
        wrong(10, "ina", HERE);
        for (var i = 0; i < 100; i++) isShutOut("ina", HERE);
        wrong(10, "per", HERE);
        wrong(10, "oda", HERE);
        isShutOut("ada", HERE);
    }

    @Test
    void a_network_of_addresses_is_one_address() {
        for (var i = 0; i < 10; i++) wrong(1, "ina", "2001:db8:1:2::" + i);
        isShutOut("ina", "2001:db8:1:2:ffff::1");
        assertDoesNotThrow(() -> guesses.by("ina", "2001:db8:1:3::1"));
        assertEquals("unknown", Nearby.of("unknown"));
    }

    @Test
    void names_that_can_be_nobodys_are_counted_together() {
        for (var i = 0; i < 10; i++) wrong(1, "No Name " + i, HERE);
        isShutOut("Another; drop table", HERE);
    }
}
