// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

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

    /** Before the seats: who has nothing left shall keep nobody from working while that is found out. */
    private static final int BEFORE_THE_SEATS = 9_500;

    /** After the framework has prepared to find out who is there (200), before it judges what they may (100). */
    private static final int KNOWING_WHO = 150;

    private static final String READER = "read ";

    private final int deskRate;
    private final int contentRate;
    private final int seconds;
    private final Purses purses;

    Quotas(HttpConfig config) {
        deskRate = config.deskRate();
        contentRate = config.contentRate();
        seconds = Math.max(1, config.burstSeconds());
        purses = new Purses(seconds);
    }

    void open(@Observes Filters filters) {
        filters.register(this::recall, BEFORE_THE_SEATS);
        filters.register(this::enter, KNOWING_WHO);
    }

    /** Takes nothing; only sees whether there is nothing left. */
    private void recall(RoutingContext context) {
        var area = Area.of(context.request().path()).orElse(null);
        if (area == Area.CONTENT && mayBeGuess(context)) {
            var token = token(context); // the readers' door takes it off
            context.addHeadersEndHandler(_ -> judge(context, token));
            pass(context, purses.byClient(sender(context)), deskRate);
        } else if (area == Area.CONTENT) pass(context, purses.byClient(reader(context)), contentRate);
        else pass(context, area == Area.DESK && !isSignIn(context) ? atDesk(context) : null, deskRate);
    }

    private void pass(RoutingContext context, @Nullable Bucket purse, int rate) {
        var left = purse == null ? null : purse.estimateAbilityToConsume(1);
        if (left == null || left.canBeConsumed()) context.next();
        else refuse(context, rate, left.getNanosToWaitForRefill());
    }

    /** Whether it shows the readers' door what was not found good there of late; where all may read, no token gets this far. */
    private boolean mayBeGuess(RoutingContext context) {
        var token = token(context);
        return token != null && deskRate > 0 && purses.byToken(READER + token) == null;
    }

    /** Guessing the key of a reader costs what guessing at the desk does, out of the same purse. */
    private void judge(RoutingContext context, String token) {
        if (context.get(Admission.READER) != null)
            purses.remember(READER + token, purses.of(reader(context), Math.max(1, contentRate)));
        else if (context.response().getStatusCode() == 401)
            purses.of(sender(context), deskRate).tryConsume(1);
    }

    /** Who shows what nobody has found good of late is counted by the address that it comes from. */
    private @Nullable Bucket atDesk(RoutingContext context) {
        var token = token(context);
        var known = purses.byToken(token);
        return known != null || token == null ? known : purses.byClient(sender(context));
    }

    private void enter(RoutingContext context) {
        var area = Area.of(context.request().path()).orElse(null);
        if (area == Area.CONTENT) spend(context, reader(context), contentRate);
        else if (isSignIn(context)) spend(context, sender(context), deskRate);
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
        if (context.response().ended()) { // a token that is not good has been answered on the way
            purses.of(sender(context), deskRate).tryConsume(1);
            return;
        }
        if (who == null || who.isAnonymous()) {
            spend(context, sender(context), deskRate);
            return;
        }
        var client = "as " + who.getPrincipal().getName();
        purses.remember(token(context), purses.of(client, deskRate));
        spend(context, client, deskRate);
    }

    private void spend(RoutingContext context, String client, int rate) {
        if (rate <= 0) {
            context.next();
            return;
        }
        var spent = purses.of(client, rate).tryConsumeAndReturnRemaining(1);
        if (spent.isConsumed()) {
            tell(context, rate, spent.getRemainingTokens(), spent.getNanosToWaitForReset());
            context.next();
        } else refuse(context, rate, spent.getNanosToWaitForRefill());
    }

    /** As the working group on HTTP APIs has it: what may be asked for in which time, and what is left of it. */
    private void tell(RoutingContext context, int rate, long left, long nanos) {
        context.response()
                .putHeader("RateLimit-Policy", "\"client\";q=%d;w=%d".formatted(rate * seconds, seconds))
                .putHeader(
                        "RateLimit",
                        "\"client\";r=%d;t=%d"
                                .formatted(
                                        left,
                                        Duration.ofNanos(nanos).plusMillis(999).toSeconds()));
    }

    private void refuse(RoutingContext context, int rate, long nanos) {
        tell(context, rate, 0, nanos);
        Entrance.refuse(
                context,
                Kind.RATE_LIMITED
                        .because("More than %d requests a second from one client", rate)
                        .with("retryAfter", (int) Duration.ofNanos(nanos).toSeconds() + 1));
    }

    private static @Nullable String token(RoutingContext context) {
        return context.request().getHeader("Authorization");
    }

    private static String sender(RoutingContext context) {
        return "at " + Purses.address(context);
    }

    private static String reader(RoutingContext context) {
        String admitted = context.get(Admission.READER);
        return READER + (admitted == null ? Purses.address(context) : "as " + admitted);
    }
}
