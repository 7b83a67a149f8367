// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets requests that share a connection (HTTP/2) be treated like those that have one: they may be paused although they have
 * come to their end, which the framework does to every one, and whoever is sent away takes nobody else along.
 */
@ApplicationScoped
class Streams {

    private static final int BEFORE_EVERYTHING = 40_000;
    private static final int NO_ERROR = 0;

    private final Router router;

    Streams(Router router) {
        this.router = router;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_EVERYTHING);
    }

    private void enter(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2 || isPatient()) {
            context.next();
            return;
        }
        Vertx.currentContext().putLocal(Streams.class, true);
        router.handle(new Patient((HttpServerRequestInternal) context.request()));
    }

    private static boolean isPatient() {
        return Vertx.currentContext().getLocal(Streams.class) != null;
    }

    /** This answer is the last thing that is said to whoever sent it. */
    static void sayGoodbye(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2)
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(_ -> cut(context.request()));
    }

    static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) request.response().reset(NO_ERROR);
        else request.connection().close();
    }

    private static final class Patient extends HttpServerRequestWrapper {

        Patient(HttpServerRequestInternal request) {
            super(request);
        }

        @Override
        public HttpServerRequest pause() {
            if (!isEnded()) super.pause();
            return this;
        }

        @Override
        public HttpServerRequest resume() {
            if (!isEnded()) super.resume();
            return this;
        }

        @Override
        public HttpServerRequest fetch(long amount) {
            if (!isEnded()) super.fetch(amount);
            return this;
        }
    }
}
