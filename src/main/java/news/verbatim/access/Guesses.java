// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.verbatim.kernel.Kind;

/**
 * Counts wrong passwords. One address that guesses shuts out itself: from elsewhere the right password still opens, until
 * very many addresses guess at one user. What is counted is the name that was typed, so that unknown users look the same.
 */
@ApplicationScoped
class Guesses {

    private static final int MOST_REMEMBERED = 50_000;

    private final AccessConfig.Guessing limits;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    @Inject
    Guesses(AccessConfig config) {
        this(config.guessing(), TimeMeter.SYSTEM_NANOTIME);
    }

    Guesses(AccessConfig.Guessing limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(limits.time())
                .build();
    }

    /** Somebody types a password: it counts until it proves right. Refused with 429 where there were too many. */
    Guess by(String username, String address) {
        var user = NewAccount.isUsername(username) ? username : "?";
        var from = Nearby.of(address);
        return new Guess(List.of(
                        bucket("user " + user + " " + from, limits.perUser()),
                        bucket("address " + from, limits.perAddress()),
                        bucket("everywhere " + user, limits.perUserEverywhere())))
                .orRefuse();
    }

    private Bucket bucket(String key, int most) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(Bandwidth.builder()
                                .capacity(most)
                                .refillGreedy(most, limits.time())
                                .build())
                        .build());
    }

    /** One password, taken from every count that it may turn out to belong to. */
    record Guess(List<Bucket> buckets) {

        private Guess orRefuse() {
            var counted = new ArrayList<Bucket>();
            var wait = 0L;
            for (var bucket : buckets) {
                var probe = bucket.tryConsumeAndReturnRemaining(1);
                if (probe.isConsumed()) counted.add(bucket);
                else wait = Math.max(wait, probe.getNanosToWaitForRefill());
            }
            if (counted.size() == buckets.size()) return this;
            counted.forEach(bucket -> bucket.addTokens(1));
            var detail = "Too many wrong passwords: wait before the next";
            throw Kind.RATE_LIMITED
                    .because(detail)
                    .with("retryAfter", (int) TimeUnit.NANOSECONDS.toSeconds(wait) + 1)
                    .with("error", "temporarily_unavailable")
                    .with("error_description", detail);
        }

        void wasRight() {
            buckets.forEach(bucket -> bucket.addTokens(1));
        }
    }
}
