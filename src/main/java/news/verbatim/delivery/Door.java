// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import news.verbatim.http.Accepted;
import news.verbatim.http.Transport;
import news.verbatim.http.Turnstile;

/** Where readers come in. What lies on the shelf is handed out right here, before anything else looks at the request. */
@ApplicationScoped
class Door {

    /** Before the house's own entrance: nothing gets on the shelf that did not once pass it, letter for letter. */
    private static final int BEFORE_THE_ENTRANCE = 20_000;

    /** Where not everybody may read, so that whoever is sent away is so in the words of the house. */
    private static final int BEHIND_THE_ENTRANCE = 9_000;

    private static final List<Header> FOR_EVERY_ORIGIN = List.of(
            Header.of("Access-Control-Allow-Origin", "*"),
            Header.of(
                    "Access-Control-Expose-Headers",
                    "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id"));

    private final Shelf shelf;
    private final Tally tally;
    private final Guard guard;
    private final Lifetime lifetime;

    Door(Shelf shelf, Tally tally, Guard guard, Lifetime lifetime) {
        this.shelf = shelf;
        this.tally = tally;
        this.guard = guard;
        this.lifetime = lifetime;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, guard.isOpen() ? BEFORE_THE_ENTRANCE : BEHIND_THE_ENTRANCE);
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        if (!request.uri().startsWith("/content/")) {
            context.next();
            return;
        }
        write(FOR_EVERY_ORIGIN, request.response());
        Transport.mark(request);
        if (request.method() == HttpMethod.OPTIONS) preflight(request);
        else if (guard.isOpen()) Turnstile.pass(context, () -> serve(context));
        else guard.ask(context, () -> serve(context));
    }

    private void serve(RoutingContext context) {
        if (served(context.request())) return;
        context.request()
                .headers()
                .remove("Authorization")
                .remove("Cookie"); // who asks makes no difference to readers' answers
        context.next();
    }

    private boolean served(HttpServerRequest request) {
        var head = request.method() == HttpMethod.HEAD;
        if (!head && request.method() != HttpMethod.GET || !Accepted.modest(request)) return false;
        var answer = shelf.look(Ask.key(request.uri()));
        var gzip = Accepted.gzip(request);
        if (answer == null || !answer.ready(gzip) || !Accepted.nothingButJson(request)) return false;

        tally.hit();
        var reply = answer.reply(gzip, request.getHeader("If-None-Match"), shelf.now(), lifetime);
        var response = request.response().setStatusCode(reply.status());
        write(reply.headers(), response);
        write(Answer.OF_THE_HOUSE, response);
        var body = reply.body();
        if (body != null) response.putHeader("Content-Length", Integer.toString(body.length()));
        if (body == null || head) response.end();
        else response.end(body);
        return true;
    }

    private static void write(List<Header> some, HttpServerResponse response) {
        var headers = response.headers();
        for (var one : some) headers.add(one.name(), one.value());
    }

    private static void preflight(HttpServerRequest request) {
        request.response()
                .setStatusCode(204)
                .putHeader("Allow", "GET, HEAD, OPTIONS")
                .putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .putHeader("Access-Control-Allow-Headers", "*, Authorization")
                .putHeader("Access-Control-Max-Age", "86400")
                .end();
    }
}
