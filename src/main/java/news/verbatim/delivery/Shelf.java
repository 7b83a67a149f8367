// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import news.verbatim.http.Pulse;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers in memory. They are right as long as the database counts no change of what readers see; that is asked once for
 * all of them, at most a second before any of them is given out. The clock has the last word on each.
 */
@ApplicationScoped
class Shelf {

    /** What is known of the database: which change was its last, how far its log has got, and when the next is due. */
    record Known(long generation, String names, String position, Instant boundary, long asked) {

        boolean within(Duration age) {
            return System.nanoTime() - asked < age.toNanos();
        }

        boolean sameAs(Known other) {
            return generation == other.generation && names.equals(other.names);
        }
    }

    private static final Logger LOG = Logger.getLogger(Shelf.class);
    private static final Duration TRUSTED = Duration.ofSeconds(1);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMillis(500);

    private static final int MOST_TRIES = 3;

    private final Cache<String, Answer> answers;
    private final Stacks stacks;
    private final Pulse pulse;
    private final Clock clock;
    private final Executor background;
    private final boolean open;
    private final AtomicBoolean asking = new AtomicBoolean();
    private final ReentrantLock asker = new ReentrantLock();
    private final Object state = new Object();
    private volatile Instant latest = Instant.EPOCH;
    private volatile Known known = new Known(
            -1, "", "0/0", Instant.MIN, System.nanoTime() - Duration.ofDays(1).toNanos());

    Shelf(DeliveryConfig config, Stacks stacks, Pulse pulse, Clock clock, ManagedExecutor background) {
        this.stacks = stacks;
        this.pulse = pulse;
        this.clock = clock;
        this.background = background;
        open = config.shelf();
        var most = config.shelfSize()
                .map(size -> size.asLongValue())
                .orElse(Runtime.getRuntime().maxMemory() / 4);
        answers = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((String key, Answer answer) -> key.length() + answer.weight())
                .executor(background)
                .build();
    }

    /** The answer kept for this, if it may be given out now. Asks nothing of the database: the event loop calls it. */
    @Nullable
    Answer look(String key) {
        if (!open || !known.within(TRUSTED)) return null;
        if (!known.within(ASKED_AGAIN_AFTER) && asking.compareAndSet(false, true)) background.execute(this::askAgain);
        var answer = answers.getIfPresent(key);
        return answer != null && answer.holdsAt(now()) ? answer : null;
    }

    /** What is known of the database, asked now where it was asked too long ago. */
    Known confirmed() {
        if (fresh()) return known;
        asker.lock();
        try {
            for (var tries = 0; tries < MOST_TRIES && !fresh(); tries++) ask();
            return known; // asked after the request came in, so right for it however long the database took
        } finally {
            asker.unlock();
        }
    }

    /** Keeps an answer, unless readers got to see something else since {@code before}: it may be made of what was. */
    void keep(String key, Answer answer, Known before) {
        if (!open) return;
        synchronized (state) {
            if (known.sameAs(before)) answers.put(key, answer);
        }
    }

    /** The present moment for readers: never before what the database's clock said when we last changed something. */
    Instant now() {
        var now = clock.instant();
        return now.isBefore(latest) ? latest : now;
    }

    /** A change has been committed, here or elsewhere: its articles and all lists go, and what is left is asked for again. */
    void changed(Set<UUID> articles, long generation, Instant at) {
        synchronized (state) {
            if (at.isAfter(latest)) latest = at;
            if (generation <= known.generation) return; // noticed already, and what was kept since is newer
            var others = generation > known.generation + 1;
            answers.asMap().values().removeIf(a -> others || a.article() == null || articles.contains(a.article()));
            known = new Known(generation, known.names, known.position, Instant.MIN, known.asked - TRUSTED.toNanos());
        }
    }

    private boolean fresh() {
        return known.within(TRUSTED) && now().isBefore(known.boundary);
    }

    private void askAgain() {
        try {
            ask();
        } catch (RuntimeException e) {
            LOG.debugf(e, "The shelf could not be confirmed; the next read will ask for itself");
        } finally {
            asking.set(false);
        }
    }

    private void ask() {
        pulse.orRefuse(); // or everybody who waits for this would wait in turn
        var asked = System.nanoTime();
        var found = stacks.known(now(), asked);
        synchronized (state) {
            if (found.generation < known.generation) return; // committed while we asked: ask again
            if (!found.sameAs(known)) answers.invalidateAll();
            known = found;
        }
    }
}
