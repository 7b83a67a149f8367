// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.concurrent.atomic.AtomicReference;

/**
 * One request's place among those that are worked on. It is given back once: when the answer is out, or, where the client has
 * gone meanwhile, when the work that nobody waits for any more has really ended.
 */
final class Seat {

    private enum State {
        TAKEN,
        AT_WORK,
        LEFT
    }

    private final Seats seats;
    private final String client;
    private final AtomicReference<State> state = new AtomicReference<>(State.TAKEN);

    Seat(Seats seats, String client) {
        this.seats = seats;
        this.client = client;
    }

    /** From now on only {@link #done} gives it back; false where the client has gone already. */
    boolean work() {
        return state.compareAndSet(State.TAKEN, State.AT_WORK);
    }

    void done() {
        if (state.compareAndSet(State.AT_WORK, State.LEFT)) seats.rise(client);
    }

    void answered() {
        if (state.compareAndSet(State.TAKEN, State.LEFT)) seats.rise(client);
    }
}
