// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.vertx.ext.web.RoutingContext;
import news.verbatim.kernel.Kind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Keeps a request's seat until its work is done, even if nobody waits for the answer any more. */
class AtWork {

    @ServerRequestFilter
    public void begin(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (!(context.get(Seating.SEAT) instanceof Seat seat)) return;
        if (!seat.work()) throw Kind.OVERLOADED.because("Nobody waits for the answer");
        ((org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext) request.getServerRequestContext())
                .registerCompletionCallback(_ -> seat.done());
    }
}
