// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;

/** Takes in what a request brings, all of it, before anybody works on it; in memory, and so within bounds. */
@ApplicationScoped
class Bodies {

    private final Reception reception;
    private final long most;
    private final AtomicLong underWay = new AtomicLong();

    Bodies(Reception reception, HttpConfig config) {
        this.reception = reception;
        most = config.bodiesLimit().asLongValue();
    }

    void collect(RoutingContext context, Runnable then) {
        var request = context.request();
        if (request.isEnded() || !Deadline.hasBody(request) || isFile(request)) then.run();
        else new Arrival(context, then).begin();
    }

    /** Taken in elsewhere ({@link Parcels}), or refused by its type. */
    private static boolean isFile(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    private final class Arrival {

        private final RoutingContext context;
        private final Runnable then;
        private final Buffer body = Buffer.buffer();
        private boolean over;

        Arrival(RoutingContext context, Runnable then) {
            this.context = context;
            this.then = then;
        }

        void begin() {
            var request = context.request();
            context.addEndHandler(_ -> end());
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT)))
                context.response().writeContinue();
            request.handler(this::more).endHandler(_ -> whole()).resume();
        }

        private void more(Buffer part) {
            if (over) return;
            body.appendBuffer(part);
            var all = underWay.addAndGet(part.length());
            if (body.length() > reception.bodyLimit()) refuse(reception.tooLarge());
            else if (all > most) refuse(Kind.OVERLOADED.because("Too much is being sent at the moment"));
        }

        private void whole() {
            if (over) return;
            end();
            Deadline.met(context);
            ((RoutingContextInternal) context).setBody(body);
            then.run();
        }

        private void refuse(Refusal no) {
            end();
            Entrance.refuse(context, no);
        }

        private void end() {
            if (over) return;
            over = true;
            underWay.addAndGet(-body.length());
        }
    }
}
