// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Copies, on this machine's disk, of what was read lately: so many bytes of them, and one fetch however many wait for it. */
final class Nearby {

    private static final Logger LOG = Logger.getLogger(Nearby.class);

    private record Copy(Path file, long size) {}

    /** Brings the bytes of a file. */
    interface Fetch {
        InputStream of(String sha256) throws IOException;
    }

    private final Path directory;
    private final Cache<String, Copy> copies;
    private final Executor later;
    private boolean begun;

    /** A copy that is dropped stays for a moment: whoever was just told where it lies has opened it then. */
    Nearby(Path directory, long most, Duration moment) {
        later = CompletableFuture.delayedExecutor(moment.toMillis(), TimeUnit.MILLISECONDS);
        this.directory = directory.toAbsolutePath();
        copies = Caffeine.newBuilder()
                .maximumWeight(most / 1024)
                .weigher((String _, Copy copy) -> (int) Math.min(Integer.MAX_VALUE, copy.size / 1024 + 1))
                .evictionListener((_, copy, _) -> drop(copy))
                .build();
    }

    Path at(String sha256, Fetch fetch) throws IOException {
        begin();
        try {
            var copy = copies.get(sha256, _ -> copy(sha256, fetch));
            if (Files.exists(copy.file)) return copy.file;
            copies.asMap().remove(sha256, copy);
            return copies.get(sha256, _ -> copy(sha256, fetch)).file;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    void forget(String sha256) {
        drop(copies.asMap().remove(sha256));
    }

    private Copy copy(String sha256, Fetch fetch) {
        var file = directory.resolve(UUID.randomUUID().toString());
        try (var in = fetch.of(sha256)) {
            var size = Files.copy(in, file);
            return new Copy(file, size);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            LOG.warnf("The file %s could not be fetched: %s", sha256, e.getMessage());
            drop(new Copy(file, 0));
            throw Connection.unavailable();
        }
    }

    /** What an earlier run has left is nobody's. */
    private synchronized void begin() throws IOException {
        if (begun) return;
        Files.createDirectories(directory);
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
        }
        begun = true;
    }

    private void drop(@Nullable Copy copy) {
        if (copy == null) return;
        later.execute(() -> {
            try {
                Files.deleteIfExists(copy.file);
            } catch (IOException _) {
                // gone at the next start
            }
        });
    }
}
