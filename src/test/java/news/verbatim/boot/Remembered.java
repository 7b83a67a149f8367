// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a JVM learns of the packaged product's classes in one start, kept for all the starts of a run, as in its images. */
final class Remembered {

    private static final Path NEWSROOM = Path.of("target", "newsroom").toAbsolutePath();

    private Remembered() {}

    static Path classes() {
        return Once.CACHE;
    }

    /** What lay in its data directory when it had ended: a newsroom without a word. */
    static Path newsroom() {
        assertTrue(Files.exists(Once.CACHE));
        return NEWSROOM;
    }

    private static final class Once {

        private static final Path CACHE = learned();

        /** Of several JVMs that run tests at once the first one learns, and the others wait for it. */
        private static Path learned() {
            var cache = Path.of("target", "node.aot").toAbsolutePath();
            try (var turn = FileChannel.open(Path.of("target", "node.lock"), CREATE, WRITE);
                    var lock = turn.lock()) {
                assertTrue(lock.isValid());
                if (!isOf(cache, Node.JAR)) learn(cache);
                return cache;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isOf(Path cache, Path product) throws IOException {
            return Files.exists(cache)
                    && Files.exists(NEWSROOM)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(product)) > 0;
        }

        private static void learn(Path cache) throws IOException {
            Files.deleteIfExists(cache);
            DataDirectory.clear(NEWSROOM);
            var directory = new Directories().fresh();
            var settings = new Node.Settings(directory.root(), Map.of(), List.of());
            var port = Node.freePort();
            var log = Files.createTempFile(Path.of("target"), "node-", ".log");
            var process = Node.process(settings, port, log, List.of(), "-XX:AOTCacheOutput=" + cache);
            try (var node = new Node(process, port, log, settings)) {
                node.isReady();
                node.get("/content/v1/articles");
            }
            Files.move(directory.root(), NEWSROOM);
        }
    }
}
