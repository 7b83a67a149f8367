// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.concurrent.FastThreadLocal;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import news.verbatim.http.Accepted;
import news.verbatim.http.Farewell;
import news.verbatim.kernel.Kind;

/** Lets in who wants to hear of changes as they happen, as many as there is room for: no thread and no query each. */
@ApplicationScoped
public class Audience {

    private static final long CANCEL = 8;
    private static final String MEDIA_TYPE = "text/event-stream";
    private static final int WHEN_THERE_MAY_BE_ROOM = 10;

    private final Wire wire;
    private final Archive archive;
    private final StreamConfig config;
    private final AtomicInteger listening = new AtomicInteger();
    private final FastThreadLocal<Hall> here = new FastThreadLocal<>();
    private volatile boolean closed;

    Audience(Wire wire, Archive archive, StreamConfig config, MeterRegistry meters) {
        this.wire = wire;
        this.archive = archive;
        this.config = config;
        meters.gauge("verbatim_listeners", listening);
    }

    void goingDown(@Observes ShutdownDelayInitiatedEvent soon) {
        close();
    }

    void down(@Observes ShutdownEvent now) {
        close();
    }

    /** On the event loop, when it is known that whoever asks may read. */
    public void admit(RoutingContext context) {
        try {
            if (!Accepted.type(context.request(), MEDIA_TYPE))
                throw Kind.NOT_ACCEPTABLE.because("What is told here comes as %s", MEDIA_TYPE);
            var after = Place.asked(context.request()).orElse(wire.head());
            if (wire.head() == Wire.UNKNOWN || closed)
                throw Kind.OVERLOADED.because("This node begins or ends just now");
            if (after <= wire.head()) open(context, after);
            else lookAgain(context, after);
        } catch (RuntimeException no) {
            Farewell.say(context, no);
        }
    }

    /** Another node may have told of it already, and this one has not heard yet. */
    private void lookAgain(RoutingContext context, long after) {
        var where = Vertx.currentContext();
        archive.last()
                .whenComplete((last, no) -> where.runOnContext(_ -> {
                    if (no != null)
                        Farewell.say(
                                context,
                                Kind.DATABASE_UNAVAILABLE.because("The database does not answer at the moment"));
                    else if (after > last) Farewell.say(context, Place.unknown(after, last));
                    else open(context, after);
                }));
    }

    private void open(RoutingContext context, long after) {
        var response = context.response();
        if (response.ended() || response.closed()) return;
        if (context.request().method() != HttpMethod.HEAD && listening.incrementAndGet() > config.listeners()) {
            listening.decrementAndGet();
            Farewell.say(
                    context,
                    Kind.OVERLOADED
                            .because("As many listen already as there is room for")
                            .with("retryAfter", WHEN_THERE_MAY_BE_ROOM));
            return;
        }
        response.putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        if (context.request().method() == HttpMethod.HEAD) response.end();
        else seat(context, after);
    }

    private void seat(RoutingContext context, long after) {
        var response = context.response();
        var where = ((ContextInternal) Vertx.currentContext()).unwrap(); // not this request's, which ends
        var listener = new Listener(response, () -> hangUp(context.request()), where, wire, archive, config, after);
        var hall = hall(where);
        hall.enter(listener);
        context.addEndHandler(_ -> {
            if (!listener.leaves()) return;
            hall.leave(listener);
            listening.decrementAndGet();
        });
        var soon = config.retry().toMillis();
        response.setChunked(true)
                .write("retry: " + (soon + ThreadLocalRandom.current().nextLong(Math.max(1, soon))) + "\n\n");
        listener.attend(System.nanoTime());
    }

    /** Not by the response, which would end orderly; nor are others hung up on who share the connection. */
    private static void hangUp(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) request.response().reset(CANCEL);
        else
            ((ConnectionBase) request.connection())
                    .channel()
                    .pipeline()
                    .firstContext()
                    .close();
    }

    private Hall hall(Context where) {
        var hall = here.get();
        if (hall == null) {
            hall = new Hall(where, config);
            here.set(hall);
            wire.add(hall);
        }
        return hall;
    }

    private void close() {
        closed = true;
        wire.halls().forEach(Hall::close);
    }
}
