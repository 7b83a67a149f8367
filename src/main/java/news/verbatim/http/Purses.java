// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What each client may still ask for, by who it is; and, for whoever has shown a token that was good, by that token too. */
final class Purses {

    private static final int MOST_CLIENTS = 20_000;

    private final int seconds;
    private final Cache<String, Bucket> clients = recent();
    private final Cache<String, Bucket> shown = recent();

    /** Each holds what comes in within so many seconds. */
    Purses(int seconds) {
        this.seconds = Math.max(1, seconds);
    }

    private static Cache<String, Bucket> recent() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build();
    }

    Bucket of(String client, int rate) {
        return clients.get(
                client,
                _ -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity((long) rate * seconds).refillGreedy(rate, Duration.ofSeconds(1)))
                        .build());
    }

    /** Who seems to ask, before anybody has looked: enough to share seats by, for a forged token soon leaves again. */
    static String client(RoutingContext context) {
        var token = context.request().getHeader("Authorization");
        return token != null ? token : address(context);
    }

    static String address(RoutingContext context) {
        var address = context.request().remoteAddress();
        return address == null ? "nowhere" : address.hostAddress();
    }

    /** From now on a look at the token is enough to tell whose purse it is. */
    void remember(@Nullable String token, Bucket purse) {
        if (token != null && shown.getIfPresent(token) != purse) shown.put(token, purse);
    }

    @Nullable
    Bucket byClient(String client) {
        return clients.getIfPresent(client);
    }

    @Nullable
    Bucket byToken(@Nullable String token) {
        return token == null ? null : shown.getIfPresent(token);
    }
}
