// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import news.verbatim.storage.S3Server;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files go from a directory to a bucket and back, and nobody who reads notices. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoveIT {

    private static final Pattern TOLD = Pattern.compile("(\\d+) files: (\\d+) carried to \\w+ now, (\\d+) were there");

    @RegisterExtension
    final Directories directories = new Directories();

    final S3Server server = S3Server.shared();

    /** What it said of itself. */
    private record Told(int all, int carried, int there) {

        static Told by(Node.Settings settings, String place) throws IOException {
            var said = Node.ended(settings, 0, "move-media", place);
            var told = TOLD.matcher(said);
            assertTrue(told.find(), said);
            return new Told(number(told.group(1)), number(told.group(2)), number(told.group(3)));
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }
    }

    static Node.Settings settings(DataDirectory directory, S3Server server, String bucket, String storage) {
        var environment = Map.of(
                "VERBATIM_STORAGE",
                storage,
                "VERBATIM_S3_BUCKET",
                bucket,
                "VERBATIM_S3_ENDPOINT",
                server.endpoint().toString(),
                "VERBATIM_S3_ACCESS_KEY",
                S3Server.ACCESS_KEY,
                "VERBATIM_S3_SECRET_KEY",
                S3Server.SECRET,
                "VERBATIM_S3_PATH_STYLE",
                "true");
        return new Node.Settings(directory.root(), environment, List.of());
    }

    private static long files(Path below) throws IOException {
        while (Files.exists(below)) {
            try (var files = Files.walk(below)) {
                return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                        .count();
            } catch (UncheckedIOException _) {
                // something went while we looked: once more
            }
        }
        return 0;
    }

    @Test
    void files_move_while_they_are_read_and_a_move_that_was_killed_goes_on_where_it_was() throws Exception {
        var directory = directories.begun();
        var media = directory.root().resolve("media");
        var bucket = server.fresh();
        var before = settings(directory, server, bucket, "folder");
        var after = settings(directory, server, bucket, "s3");
        Photographers photographers;
        try (var node = Node.started(before)) {
            var desk = Colleague.at(node);
            photographers = new Photographers(desk);
            for (var n = 0; n < 60; n++) photographers.sends(Photographers.document(20_000));
            for (var n = 0; n < 3; n++) {
                var photo = photographers.sends(Photographers.picture());
                assertEquals(200, desk.reads(photo + "/renditions/thumbnail").statusCode());
            }
            var all = files(media);
            var reading = new Reading(photographers, desk);

            killedInTheMiddle(before, server.lies(bucket), all);
            var carried = files(server.lies(bucket));
            assertThat(carried, lessThan(all));
            var told = Told.by(before, "s3");

            assertEquals(all, told.all());
            assertEquals(all - told.there(), told.carried());
            assertTrue(told.there() >= carried - 1, told + " after " + carried);
            assertEquals(all, files(server.lies(bucket)));
            reading.ends();
            photographers.sends(Photographers.document(20_000)); // between the move and the change
        }
        try (var node = Node.started(after)) {
            var desk = Colleague.at(node);
            photographers.areThere(desk);
            var more = new Photographers(desk);
            more.sends(Photographers.document(20_000));

            assertEquals(1, Told.by(after, "s3").carried());
            assertEquals(0, Told.by(after, "s3").carried());

            DataDirectory.clear(media);
            photographers.areThere(desk);
            more.areThere(desk);
            Told.by(after, "folder");
            assertThat(Files.readString(node.log()), not(containsString(S3Server.SECRET)));
        }
        try (var node = Node.on(directory)) {
            photographers.areThere(Colleague.at(node));
        }
    }

    private static void killedInTheMiddle(Node.Settings settings, Path bucket, long all) throws Exception {
        var log = Files.createTempFile(Path.of("target"), "node-", ".log");
        var move = Node.process(
                settings, Node.freePort(), log, List.of("move-media", "s3"), "-XX:AOTCache=" + Remembered.classes());
        while (move.isAlive() && files(bucket) < all / 4) LockSupport.parkNanos(1_000_000);
        move.destroyForcibly();
        move.onExit().join();
    }

    /** Somebody who reads all files again and again, until the end. */
    private static final class Reading {

        private final AtomicBoolean over = new AtomicBoolean();
        private final ConcurrentLinkedQueue<Throwable> failed = new ConcurrentLinkedQueue<>();
        private final Thread thread;

        Reading(Photographers photographers, Colleague desk) {
            thread = Thread.startVirtualThread(() -> {
                while (!over.get() && failed.isEmpty()) {
                    try {
                        photographers.areThere(desk);
                    } catch (IOException | AssertionError e) {
                        failed.add(e);
                    }
                }
            });
        }

        void ends() throws InterruptedException {
            over.set(true);
            thread.join();
            assertEquals(List.of(), List.copyOf(failed));
        }
    }

    @Test
    void what_cannot_be_moved_is_said_in_words() throws Exception {
        var directory = directories.begun();
        try (var node = Node.on(directory)) {
            Photographers.sends(Colleague.at(node), Photographers.document(100));
        }
        var nowhere = new Node.Settings(directory.root(), Map.of("VERBATIM_STORAGE", "s3"), List.of());
        assertThat(Node.ended(nowhere, 1, "move-media", "s3"), containsString("set VERBATIM_S3_BUCKET"));
        assertThat(Node.ended(nowhere, 1), containsString("set VERBATIM_S3_BUCKET"));
        assertThat(Node.asked(directory, 2, "move-media", "moon"), containsString("'s3' or to 'folder'"));
        var settings = settings(directory, server, server.fresh(), "folder");
        DataDirectory.clear(directory.root().resolve("media"));
        assertThat(Node.ended(settings, 1, "move-media", "s3"), containsString("missing or damaged"));
    }
}
