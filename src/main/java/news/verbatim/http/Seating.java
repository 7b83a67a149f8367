// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import news.verbatim.kernel.Kind;

/**
 * Lets in as many requests at once as can be worked on: the desk's and the readers' each have their own seats, so that neither
 * takes the other's database connections. Who gets no seat soon is sent away at once, since a queue only hides that it is full.
 */
@ApplicationScoped
class Seating {

    static final String SEAT = Seat.class.getName();

    /** After the entrance, before anybody asks the database who is there. */
    private static final int AFTER_THE_ENTRANCE = 9_000;

    /** After the quotas, which know who is there: a file is taken in from nobody else. */
    private static final int KNOWING_WHO = 140;

    private final Bodies bodies;
    private final Parcels parcels;
    private final Reception reception;
    private final long patience;
    private final long patienceWithOneself;
    private final Map<Area, Seats> seats;

    Seating(Bodies bodies, Parcels parcels, Reception reception, HttpConfig config) {
        this.bodies = bodies;
        this.parcels = parcels;
        this.reception = reception;
        patience = config.waitingPatience().toMillis();
        patienceWithOneself = Math.max(patience, config.sharePatience().toMillis());
        seats = Map.of(
                Area.DESK,
                new Seats(desk(config), share(config), config.waitingLine(), n -> Turnstile.deskIsAtWork(n > 0)),
                Area.CONTENT,
                new Seats(config.contentConcurrency(), config.contentConcurrency(), config.waitingLine(), _ -> {}));
    }

    // more at once get less done: they wait for one another's rows and crowd each other out of the caches
    private static int desk(HttpConfig config) {
        return config.deskConcurrency() > 0
                ? config.deskConcurrency()
                : Math.clamp(4 * Runtime.getRuntime().availableProcessors(), 8, 24);
    }

    private static int share(HttpConfig config) {
        return config.deskShare() > 0
                ? config.deskShare()
                : Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, AFTER_THE_ENTRANCE);
        filters.register(this::enterWithFile, KNOWING_WHO);
    }

    int taken(Area area) {
        return of(area).taken();
    }

    private Seats of(Area area) {
        return Optional.ofNullable(seats.get(area)).orElseThrow();
    }

    /** First all of the body, then a seat: who sends slowly keeps nobody from working. */
    private void enter(RoutingContext context) {
        if (reception.bringsFile(context.request())) {
            context.next();
            return;
        }
        Area.of(context.request().path())
                .ifPresentOrElse(area -> bodies.collect(context, () -> seat(context, of(area))), context::next);
    }

    private void enterWithFile(RoutingContext context) {
        if (reception.bringsFile(context.request())) parcels.receive(context, () -> seat(context, of(Area.DESK)));
        else context.next();
    }

    private void seat(RoutingContext context, Seats among) {
        var client = Purses.client(context);
        if (among.sit(client)) begin(context, among, client);
        else line(context, among, client);
    }

    private void line(RoutingContext context, Seats among, String client) {
        var loop = context.vertx().getOrCreateContext();
        context.request().pause();
        var timer = new AtomicLong();
        Runnable turn = () -> loop.runOnContext(_ -> {
            context.vertx().cancelTimer(timer.get());
            context.request().resume();
            begin(context, among, client);
        });
        if (!among.queue(client, turn)) {
            sendAway(context);
            return;
        }
        var wait = among.areFull() ? patience : patienceWithOneself;
        timer.set(context.vertx().setTimer(wait, _ -> {
            if (among.leave(turn)) sendAway(context);
        }));
    }

    private static void begin(RoutingContext context, Seats among, String client) {
        var seat = new Seat(among, client);
        if (context.response().ended() || context.response().closed()) {
            seat.answered();
            return;
        }
        context.put(SEAT, seat);
        context.addEndHandler(_ -> seat.answered());
        context.next();
    }

    private static void sendAway(RoutingContext context) {
        Entrance.refuse(context, Kind.OVERLOADED.because("More is asked for at the moment than can be done"));
    }
}
