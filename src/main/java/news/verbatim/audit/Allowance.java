// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How many things of one sort are told one by one in a minute. What is beyond is only counted, however much it is. */
final class Allowance {

    private final int most;
    private final Map<String, Integer> told = new HashMap<>();
    private final TreeMap<String, Long> counted = new TreeMap<>();
    private Instant minute = Instant.EPOCH;

    Allowance(int most) {
        this.most = most;
    }

    synchronized boolean admits(String sort, Instant now) {
        var present = now.truncatedTo(ChronoUnit.MINUTES);
        if (!present.equals(minute)) told.clear();
        minute = present;
        return told.merge(sort, 1, Integer::sum) <= most;
    }

    synchronized void count(String sort) {
        counted.merge(sort, 1L, Long::sum);
    }

    /** What was counted since this was asked last. */
    synchronized Map<String, Long> rest() {
        var rest = new TreeMap<>(counted);
        counted.clear();
        return rest;
    }
}
