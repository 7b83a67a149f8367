// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts readers' requests: answered from the shelf, or not. */
@ApplicationScoped
class Tally {

    private final Counter hits;
    private final Counter misses;

    Tally(MeterRegistry figures) {
        hits = figures.counter("verbatim.reads", "shelf", "hit");
        misses = figures.counter("verbatim.reads", "shelf", "miss");
    }

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }
}
