// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;

/** Notices a form that the decoder has given up, or that stops before its end, and says so to nobody. */
final class Stalling {

    /** Milliseconds without anything new. */
    private static final int STALLED = 2_000;

    /** How many times that, while there is more to come. */
    private static final int PATIENCE = 5;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final BooleanSupplier over;
    private final BooleanSupplier busy;
    private final Runnable stalled;

    /** {@code busy} while something of what has come is still being written. */
    Stalling(RoutingContext context, BooleanSupplier over, BooleanSupplier busy, Runnable stalled) {
        this.context = context;
        this.request = context.request();
        this.over = over;
        this.busy = busy;
        this.stalled = stalled;
    }

    void watch() {
        again(-1, 0);
    }

    private void again(long before, int times) {
        context.vertx().setTimer(STALLED, _ -> {
            if (over.getAsBoolean()) return;
            var now = request.bytesRead();
            var still = now == before && !busy.getAsBoolean() ? times + 1 : 0;
            if (still >= (hasArrived(now) ? 1 : PATIENCE)) stalled.run();
            else again(now, still);
        });
    }

    private boolean hasArrived(long bytes) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.isEnded() || length != null && length.matches("\\d{1,18}") && bytes >= Long.parseLong(length);
    }
}
