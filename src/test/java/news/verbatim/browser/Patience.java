// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for what a page will do in its own time; gives up so late that only what never comes is missed. */
final class Patience {

    private static final Duration ENOUGH = Duration.ofSeconds(90);

    private Patience() {}

    static void until(String what, Callable<Boolean> holds) {
        var end = Instant.now().plus(ENOUGH);
        try {
            while (!holds.call()) {
                if (Instant.now().isAfter(end)) throw new AssertionError("in vain: until " + what);
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new AssertionError("while waiting until " + what, e);
        }
    }
}
