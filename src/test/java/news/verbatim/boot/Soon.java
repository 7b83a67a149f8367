// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for what a process does in its own time, and not for ever. */
final class Soon {

    private static final Duration ENOUGH = Duration.ofSeconds(30);

    private Soon() {}

    static void until(Callable<Boolean> seen) throws Exception {
        first(seen, Boolean::booleanValue);
    }

    /** The first answer that is as it should be. */
    static <T> T first(Callable<T> asking, Predicate<T> right) throws Exception {
        var deadline = Instant.now().plus(ENOUGH);
        var answer = asking.call();
        for (; !right.test(answer); answer = asking.call()) {
            assertTrue(Instant.now().isBefore(deadline), "not within a bounded time");
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return answer;
    }
}
