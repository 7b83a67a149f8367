// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import news.verbatim.event.Audience;

/** Where listeners come in: past the house's entrance, and before the seats, for they would keep one as long as they listen. */
@ApplicationScoped
class Earshot {

    private static final int BEFORE_THE_SEATS = 9_500;
    private static final String HERE = "/content/v1/changes/stream";

    private final Guard guard;
    private final Audience audience;

    Earshot(Guard guard, Audience audience) {
        this.guard = guard;
        this.audience = audience;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_THE_SEATS);
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        var reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!reads || !HERE.equals(path(context))) {
            context.next();
            return;
        }
        request.response().putHeader("Access-Control-Allow-Origin", "*");
        if (guard.isOpen()) audience.admit(context);
        else guard.ask(context, () -> audience.admit(context));
    }

    private static String path(RoutingContext context) {
        var path = context.normalizedPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
