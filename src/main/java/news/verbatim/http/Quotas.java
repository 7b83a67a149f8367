// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import news.verbatim.kernel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How often one client may ask. A client is who has signed in, else the address it comes from; never what a request says of
 * itself. What readers get from memory is not counted.
 */
@ApplicationScoped
class Quotas {

    /** After the framework has prepared to find out who is there (200), before it judges what they may (100). */
    private static final int KNOWING_WHO = 150;

    private static final int MOST_CLIENTS = 20_000;

    private final int deskRate;
    private final int contentRate;
    private final int seconds;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    Quotas(HttpConfig config) {
        deskRate = config.deskRate();
        contentRate = config.contentRate();
        seconds = Math.max(1, config.burstSeconds());
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, KNOWING_WHO);
    }

    private void enter(RoutingContext context) {
        var area = Area.of(context.request().path()).orElse(null);
        if (area == Area.CONTENT) spend(context, "read " + address(context), contentRate);
        else if (isSignIn(context)) spend(context, "at " + address(context), deskRate);
        else if (area == Area.DESK && deskRate > 0) spendOfWhoeverIsThere(context);
        else context.next();
    }

    /** Whoever signs in is nobody yet, whatever an old token says. */
    private static boolean isSignIn(RoutingContext context) {
        return context.request().method() == HttpMethod.POST
                && context.request().path().equals("/access/v1/token");
    }

    private void spendOfWhoeverIsThere(RoutingContext context) {
        var loop = context.vertx().getOrCreateContext();
        context.request().pause();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        who -> loop.runOnContext(_ -> resume(context, who)),
                        _ -> loop.runOnContext(_ -> resume(context, null)));
    }

    private void resume(RoutingContext context, @Nullable SecurityIdentity who) {
        context.request().resume();
        if (context.response().ended()) return; // a token that is not good has been answered on the way
        var client = who == null || who.isAnonymous()
                ? "at " + address(context)
                : "as " + who.getPrincipal().getName();
        spend(context, client, deskRate);
    }

    private void spend(RoutingContext context, String client, int rate) {
        if (rate <= 0) {
            context.next();
            return;
        }
        var spent = clients.get(client, _ -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        if (spent.isConsumed()) {
            context.next();
            return;
        }
        var wait = (int) Duration.ofNanos(spent.getNanosToWaitForRefill()).toSeconds() + 1;
        Entrance.refuse(
                context,
                Kind.RATE_LIMITED
                        .because("More than %d requests a second from one client", rate)
                        .with("retryAfter", wait));
    }

    private Bucket bucket(int rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity((long) rate * seconds).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    private static String address(RoutingContext context) {
        var address = context.request().remoteAddress();
        return address == null ? "nowhere" : address.hostAddress();
    }
}
