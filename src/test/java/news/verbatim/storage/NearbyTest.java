// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import news.verbatim.Together;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of what lies far away: so many, and each fetched once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NearbyTest {

    @TempDir
    Path directory;

    @Test
    void copies_take_no_more_of_the_disk_than_they_may() throws IOException {
        var nearby = new Nearby(directory, 100 << 10, Duration.ZERO);
        var bytes = new byte[10 << 10];
        for (var n = 0; n < 100; n++) nearby.at("file " + n, _ -> new ByteArrayInputStream(bytes));

        var deadline = Instant.now().plusSeconds(60);
        while (size() > 100 << 10) {
            assertTrue(Instant.now().isBefore(deadline), "%d bytes lie there".formatted(size()));
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private long size() throws IOException {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void many_who_ask_at_once_wait_for_one_fetch() throws IOException {
        var nearby = new Nearby(directory, 1 << 20, Duration.ofMinutes(1));
        var fetches = new AtomicInteger();
        var bytes = new byte[] {1, 2, 3};

        var files = Together.each(8, _ -> {
            try {
                return nearby.at("one", _ -> {
                    fetches.incrementAndGet();
                    return new ByteArrayInputStream(bytes);
                });
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertEquals(1, fetches.get());
        for (var file : files) assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void what_an_earlier_run_has_left_is_cleared_away() throws IOException {
        Files.write(directory.resolve("left"), new byte[] {1});

        new Nearby(directory, 1 << 20, Duration.ZERO).at("one", _ -> new ByteArrayInputStream(new byte[] {1, 2}));

        assertEquals(2, size());
    }
}
