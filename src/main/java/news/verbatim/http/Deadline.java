// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import news.verbatim.kernel.Kind;

/**
 * Ends what drips in. The server itself only notices silence, and a byte now and then is none; of a body this one notices
 * how much of it there is. Headers that drip are the front's to cut: nothing of ours runs before they are whole.
 */
@ApplicationScoped
class Deadline {

    /** Before the readers' door: a body that nobody reads keeps a connection as well as one that somebody does. */
    private static final int BEFORE_THE_DOOR = 30_000;

    /** Where nothing says how long a body is, a request of HTTP/2 does not say either whether it has one. */
    private static final Set<HttpMethod> BRINGING = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private static final String ARRIVED = Deadline.class.getName();

    private final long patience;
    private final long pace;

    Deadline(HttpConfig config) {
        patience = config.bodyPatience().toMillis();
        pace = Math.max(1, config.bodyPace().asLongValue());
    }

    void open(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_THE_DOOR);
    }

    private void watch(RoutingContext context) {
        if (hasBody(context.request())) new Watch(context, System.nanoTime()).again(patience);
        context.next();
    }

    static void met(RoutingContext context) {
        context.put(ARRIVED, true);
    }

    static boolean hasBody(HttpServerRequest request) {
        var headers = request.headers();
        if (request.version() == HttpVersion.HTTP_2 && !headers.contains(HttpHeaders.CONTENT_LENGTH))
            return BRINGING.contains(request.method());
        return headers.contains(HttpHeaders.TRANSFER_ENCODING)
                || !"0".equals(headers.contains(HttpHeaders.CONTENT_LENGTH) ? headers.get("Content-Length") : "0");
    }

    private final class Watch {

        private final RoutingContext context;
        private final HttpServerRequest request;
        private final long begun;
        private long timer;

        Watch(RoutingContext context, long begun) {
            this.context = context;
            this.request = context.request();
            this.begun = begun;
            context.addEndHandler(_ -> {
                if (arrived()) context.vertx().cancelTimer(timer); // else it is still being sent
            });
        }

        void again(long millis) {
            timer = context.vertx().setTimer(Math.max(1, millis), _ -> look());
        }

        private void look() {
            if (arrived()) return;
            var left = patience + 1000 * request.bytesRead() / pace - (System.nanoTime() - begun) / 1_000_000;
            if (left > 0) again(left);
            else cut();
        }

        /** A request that is paused does not say that it has ended. */
        private boolean arrived() {
            return request.isEnded() || context.get(ARRIVED) != null;
        }

        private void cut() {
            var response = context.response();
            if (response.ended() || response.headWritten()) {
                Streams.cut(request);
                return;
            }
            Streams.sayGoodbye(context);
            Entrance.refuse(context, Kind.REQUEST_TIMEOUT.because("The body did not arrive in time"));
        }
    }
}
