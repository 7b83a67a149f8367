// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A real server that speaks S3, and what holds beyond a directory's promises. */
class BucketTest extends StoragePromises {

    final S3Server server = S3Server.shared();
    final String name = fresh(server);
    final Bucket bucket = new Bucket(server.deposit(name), Path.of("target", "nearby"), 1 << 20, Duration.ofMinutes(5));

    @TempDir
    Path copies;

    static String fresh(S3Server server) {
        try {
            return server.fresh();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    Storage storage() {
        return bucket;
    }

    @Override
    Path lies() {
        return server.lies(name);
    }

    @Test
    void what_arrives_other_than_it_was_sent_is_refused_by_the_server() throws IOException {
        var file = arrived(some());
        var another = Checksum.of(some());

        assertUnavailable(() -> bucket.keep(file, another));

        assertThrows(NoSuchFileException.class, () -> bucket.open(another).close());
        assertTrue(Files.exists(file));
    }

    @Test
    void a_server_that_is_away_or_that_does_not_let_us_in_is_said_to_be_unavailable() throws IOException {
        var file = arrived(some());
        var sha256 = kept(some());
        var there = server.deposit(name);
        for (var wrong : new Deposit[] {
            new Deposit(
                    name, URI.create("http://127.0.0.1:1"), "us-east-1", S3Server.ACCESS_KEY, S3Server.SECRET, true),
            new Deposit(name, there.endpoint(), "us-east-1", S3Server.ACCESS_KEY, "another", true),
            new Deposit("no-such-bucket", there.endpoint(), "us-east-1", S3Server.ACCESS_KEY, S3Server.SECRET, true)
        }) {
            var away = new Bucket(wrong, copies, 1 << 20, Duration.ofMinutes(5));
            assertUnavailable(() -> away.keep(file, Checksum.of(Files.newInputStream(file))));
            assertUnavailable(() -> away.open(sha256));
            assertUnavailable(() -> new Soundness(away).sound(sha256));
        }
        assertTrue(Files.exists(file));
    }

    private static void assertUnavailable(Executable asked) {
        var no = assertThrows(Refusal.class, asked);
        assertEquals(Kind.STORAGE_UNAVAILABLE, no.kind());
    }

    @Test
    void a_copy_that_was_damaged_or_lost_on_this_machine_is_fetched_again() throws IOException {
        var bytes = some();
        var sha256 = kept(bytes);
        var soundness = new Soundness(bucket);

        Files.write(soundness.sound(sha256), some());
        assertArrayEquals(bytes, Files.readAllBytes(soundness.sound(sha256)));
        Files.delete(soundness.sound(sha256));
        assertArrayEquals(bytes, Files.readAllBytes(soundness.sound(sha256)));
    }

    @Test
    void a_link_is_good_for_this_file_for_its_time_and_for_nothing_else() throws Exception {
        var bytes = some();
        var sha256 = kept(bytes);
        var loan = new Loan(sha256, bytes.length, "image/jpeg", "rain on stones.jpg", Map.of());

        var link = bucket.link(loan).orElseThrow();

        assertTrue(link.getQuery().contains("X-Amz-Expires=300"), link.getQuery());
        assertFalse(link.toString().contains(S3Server.SECRET));
        var answer = get(link);
        assertArrayEquals(bytes, answer.body());
        assertEquals("image/jpeg", answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(
                answer.headers().firstValue("Content-Disposition").orElseThrow().startsWith("inline; filename="));
        var other = kept(some());
        assertEquals(
                403,
                get(URI.create(link.toString().replace(Checksum.place(sha256), Checksum.place(other))))
                        .statusCode());
        assertTrue(bucket.link(new Loan(Checksum.of(some()), 1, "image/jpeg", null, Map.of()))
                .isEmpty());
    }

    @Test
    void a_link_ends() throws Exception {
        var bytes = some();
        var sha256 = kept(bytes);
        var brief = new Bucket(server.deposit(name), copies, 1 << 20, Duration.ofSeconds(1));
        var link = brief.link(new Loan(sha256, bytes.length, "image/jpeg", null, Map.of()))
                .orElseThrow();

        for (var deadline = Instant.now().plusSeconds(60); get(link).statusCode() == 200; ) {
            assertTrue(Instant.now().isBefore(deadline), "it goes on");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertEquals(403, get(link).statusCode());
    }

    private static HttpResponse<byte[]> get(URI link) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofByteArray());
        }
    }

    @Test
    void nobody_is_told_the_secret() {
        assertEquals("s3://" + name, server.deposit(name).toString());
    }

    @Test
    void a_large_file_is_never_held_in_memory() throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx40m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        server.endpoint().toString(),
                        name,
                        copies.toString())
                .redirectErrorStream(true)
                .start();
        var said = process.inputReader().readAllAsString();

        assertEquals(0, process.waitFor(), said);
        assertEquals(50 << 20, Files.size(place(said.strip().lines().toList().getLast())));
    }
}
