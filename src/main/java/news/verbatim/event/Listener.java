// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One who listens. Nothing is kept for it but the number of what it gets next: it is given as much as it takes, and where it
 * takes nothing for too long it is cut, to go on from there when it comes back.
 */
final class Listener {

    private static final Buffer STILL_HERE = Buffer.buffer(":\n\n");

    private final HttpServerResponse response;
    private final Runnable hangUp;
    private final Context where;
    private final Wire wire;
    private final Archive archive;
    private final StreamConfig config;
    private final long begun = System.nanoTime();
    private long next;
    private int seat;
    private long heard = begun;
    private long full;
    private List<Told> older = List.of();
    private boolean fetching;
    private boolean giving;
    private boolean over;
    private boolean left;

    Listener(
            HttpServerResponse response,
            Runnable hangUp,
            Context where,
            Wire wire,
            Archive archive,
            StreamConfig config,
            long after) {
        this.response = response;
        this.hangUp = hangUp;
        this.where = where;
        this.wire = wire;
        this.archive = archive;
        this.config = config;
        next = after + 1;
        response.drainHandler(_ -> drained());
    }

    int seat() {
        return seat;
    }

    void sit(int place) {
        seat = place;
    }

    /** What is new, or a sign of life; or the end. */
    void attend(long now) {
        if (over) return;
        if (now - begun > config.longest().toNanos()) {
            dismiss();
            return;
        }
        give(now);
        if (full != 0 && now - full > config.patience().toNanos()) cut();
        else if (full == 0 && now - heard > config.heartbeat().toNanos()) write(STILL_HERE, now);
    }

    /** It has been told all that it could take, and may come back. */
    void dismiss() {
        if (over) return;
        over = true;
        if (response.writeQueueFull()) cut();
        else response.end();
    }

    /** Its connection has ended, however that came; false where that was known already. */
    boolean leaves() {
        over = true;
        var first = !left;
        left = true;
        return first;
    }

    /** At once: an orderly end would wait behind all that is not taken. */
    private void cut() {
        over = true;
        hangUp.run();
    }

    /** What is written may be taken while it is being written, and then there is room again. */
    private void give(long now) {
        if (giving) return;
        giving = true;
        while (!over && !fetching && next <= wire.head()) {
            if (response.writeQueueFull()) {
                if (full == 0) full = now;
                break;
            }
            full = 0;
            var told = found();
            if (told == null) fetch();
            else {
                next++;
                write(told.bytes(), now);
            }
        }
        giving = false;
    }

    private @Nullable Told found() {
        var recent = wire.at(next);
        if (recent != null) return recent;
        for (var told : older) if (told.sequence() == next) return told;
        return null;
    }

    private void fetch() {
        fetching = true;
        archive.around(next, wire.head()).whenComplete((found, no) -> where.runOnContext(_ -> fetched(found, no)));
    }

    private void fetched(@Nullable List<Told> found, @Nullable Throwable no) {
        fetching = false;
        older = found == null ? List.of() : found;
        if (no != null || found() == null) dismiss(); // the database is away: who comes back asks again
        else give(System.nanoTime());
    }

    private void drained() {
        full = 0;
        give(System.nanoTime());
    }

    private void write(Buffer bytes, long now) {
        heard = now;
        response.write(bytes);
    }
}
