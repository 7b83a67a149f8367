// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Older changes, for listeners that come back late: in stretches that are fetched once for all who ask for them. */
@ApplicationScoped
class Archive {

    private record Stretch(long after, int length) {}

    private static final int LONGEST = 100;
    private static final int KEPT = 200;

    /** However many come back at once, the database is asked by so many at a time. */
    private static final int READERS = 2;

    private final ExecutorService readers = Executors.newFixedThreadPool(
            READERS, Thread.ofVirtual().name("archive-", 0).factory());
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Tidings tidings;
    private final AsyncLoadingCache<Stretch, List<Told>> stretches;

    Archive(Tidings tidings) {
        this.tidings = tidings;
        stretches = Caffeine.newBuilder().maximumSize(KEPT).executor(readers).buildAsync(Archive.this::fetch);
    }

    void close(@Observes ShutdownEvent end) {
        closed.set(true);
        readers.shutdown();
    }

    /** Changes around this number: it is among them, and some before and after it may be. */
    CompletableFuture<List<Told>> around(long sequence, long head) {
        if (closed.get()) return CompletableFuture.failedFuture(new IllegalStateException("closed"));
        var after = (sequence - 1) / LONGEST * LONGEST;
        return stretches.get(new Stretch(after, (int) Math.min(LONGEST, head - after)));
    }

    /** The number of the newest, as the database has it now. */
    CompletableFuture<Long> last() {
        return CompletableFuture.supplyAsync(tidings::last, readers);
    }

    private List<Told> fetch(Stretch stretch) {
        return tidings.after(stretch.after, stretch.length).stream()
                .map(Told::of)
                .toList();
    }
}
