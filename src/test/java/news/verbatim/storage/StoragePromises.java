// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What holds wherever files are kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class StoragePromises {

    abstract Storage storage();

    /** The directory below which they lie in the end. */
    abstract Path lies();

    static byte[] some() {
        return ("A stone of its own: " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    static Path arrived(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(Path.of("target"), "arrived-", ".part"), bytes);
    }

    String kept(byte[] bytes) throws IOException {
        var sha256 = Checksum.of(bytes);
        storage().keep(arrived(bytes), sha256);
        return sha256;
    }

    Path place(String sha256) {
        return lies().resolve(Checksum.place(sha256));
    }

    private static void aged(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void what_is_kept_is_read_back_byte_for_byte_and_is_gone_from_where_it_arrived() throws IOException {
        var bytes = some();
        var file = arrived(bytes);
        var sha256 = Checksum.of(bytes);

        storage().keep(file, sha256);

        assertFalse(Files.exists(file));
        try (var in = storage().open(sha256)) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
        assertArrayEquals(bytes, Files.readAllBytes(new Soundness(storage()).sound(sha256)));
    }

    @Test
    void the_same_file_twice_is_one() throws IOException {
        var bytes = some();

        kept(bytes);
        var sha256 = kept(bytes);

        try (var all = storage().before(Instant.now().plusSeconds(60))) {
            assertEquals(1, all.filter(sha256::equals).count());
        }
        assertArrayEquals(bytes, Files.readAllBytes(storage().at(sha256)));
    }

    @Test
    void what_is_not_there_is_said_to_be_missing_and_never_given_out() {
        var sha256 = Checksum.of(some());

        assertThrows(NoSuchFileException.class, () -> storage().open(sha256).close());
        assertThrows(NoSuchFileException.class, () -> storage().at(sha256));
        assertCorrupt(sha256);
    }

    @Test
    void what_was_damaged_is_never_given_out() throws IOException {
        var bytes = some();
        var sha256 = kept(bytes);
        bytes[3] ^= 4;
        Files.write(place(sha256), bytes);

        assertCorrupt(sha256);
        assertFalse(new Soundness(storage()).isSound(sha256));
    }

    private void assertCorrupt(String sha256) {
        var no = assertThrows(Refusal.class, () -> new Soundness(storage()).sound(sha256));
        assertEquals(Kind.CORRUPT_MEDIA, no.kind());
    }

    @Test
    void only_what_is_old_is_listed_and_taken_away() throws IOException {
        var old = kept(some());
        aged(place(old), Duration.ofDays(2));
        var young = kept(some());
        var again = kept(some());
        aged(place(again), Duration.ofDays(2));
        var yesterday = Instant.now().minus(Duration.ofDays(1));

        List<String> found;
        try (var all = storage().before(yesterday)) {
            found = all.toList();
        }
        assertTrue(found.contains(old));
        assertTrue(found.contains(again));
        assertFalse(found.contains(young));

        aged(place(again), Duration.ZERO);
        assertTrue(storage().remove(old, yesterday));
        assertFalse(storage().remove(young, yesterday));
        assertFalse(storage().remove(again, yesterday));
        assertFalse(storage().remove(Checksum.of(some()), yesterday));
        assertThrows(NoSuchFileException.class, () -> storage().open(old).close());
        storage().open(young).close();
        storage().open(again).close();
    }

    @Test
    void thousands_are_all_listed_and_nothing_that_has_another_name() throws IOException {
        var shelf = Files.createDirectories(lies().resolve("ff"));
        for (var n = 0; n < 2_300; n++) {
            var file = shelf.resolve("ff%062x".formatted(n));
            if (!Files.exists(file)) Files.createFile(file);
            aged(file, Duration.ofDays(400));
        }
        aged(Files.write(shelf.resolve("notes.txt"), some()), Duration.ofDays(400));

        try (var all = storage().before(Instant.now().minus(Duration.ofDays(399)))) {
            assertEquals(2_300, all.distinct().count());
        }
    }
}
