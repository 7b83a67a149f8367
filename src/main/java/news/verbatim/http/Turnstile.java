// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Keeps an event loop's round short. Where more readers ask at once than a round may take, the rest are answered some a round,
 * so that whoever comes new, an editor among ten thousand readers, is seen within a moment; while anybody is at work at the
 * desk, readers in such numbers give way a little more.
 */
public final class Turnstile {

    private record Waiting(Context where, Runnable turn) {}

    private static final int A_ROUND = 16;

    /** In a millisecond, on each event loop. */
    private static final int GIVING_WAY = 4;

    private static final FastThreadLocal<Turnstile> HERE = new FastThreadLocal<>() {
        @Override
        protected Turnstile initialValue() {
            return new Turnstile();
        }
    };

    private static volatile boolean deskAtWork;

    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int seen;
    private boolean counting;
    private boolean timed;

    private Turnstile() {}

    /** Now, where few ask; else when it is this request's turn. */
    public static void pass(RoutingContext context, Runnable turn) {
        HERE.get().count(context, turn);
    }

    static void deskIsAtWork(boolean atWork) {
        if (deskAtWork != atWork) deskAtWork = atWork;
    }

    /** Reads nothing more of a connection that asks too much, for a while. A front's connections are many people's. */
    static void hold(HttpServerRequest request, Duration time) {
        if (Deadline.hasBody(request) || request.headers().contains("X-Forwarded-For")) return;
        if (!(request.connection() instanceof ConnectionBase connection)) return;
        var channel = connection.channel();
        channel.config().setAutoRead(false);
        channel.eventLoop().schedule(() -> channel.config().setAutoRead(true), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static int most() {
        return deskAtWork ? GIVING_WAY : A_ROUND;
    }

    private void count(RoutingContext context, Runnable turn) {
        var where = context.vertx().getOrCreateContext();
        if (!counting) {
            counting = true;
            where.runOnContext(_ -> round(where)); // when everything that can be read now has been read
        }
        if (waiting.isEmpty() && ++seen <= most()) turn.run();
        else waiting.add(new Waiting(where, turn));
    }

    private void round(Context where) {
        counting = false;
        if (deskAtWork) soon(where);
        else letIn(where);
    }

    private void letIn(Context where) {
        seen = 0;
        for (var n = most(); n > 0 && !waiting.isEmpty(); n--) {
            var next = waiting.remove();
            next.where().runOnContext(_ -> next.turn().run());
        }
        if (!waiting.isEmpty()) soon(where);
    }

    /** By the clock, for those who were answered may have nothing more to ask. */
    private void soon(Context where) {
        if (timed) return;
        timed = true;
        where.owner().setTimer(1, _ -> {
            timed = false;
            letIn(where);
        });
    }
}
