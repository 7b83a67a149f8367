// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a JVM learns of the packaged product's classes in one start, kept for all the starts of a run, as in its images. */
final class Remembered {

    private Remembered() {}

    static Path classes() {
        return Once.CACHE;
    }

    private static final class Once {

        private static final Path CACHE = learned();

        private static Path learned() {
            try {
                var directory = new Directories().fresh();
                var cache = Path.of("target", "node.aot").toAbsolutePath();
                Files.deleteIfExists(cache);
                var settings = new Node.Settings(directory.root(), Map.of(), List.of());
                var port = Node.freePort();
                var log = Files.createTempFile(Path.of("target"), "node-", ".log");
                var process = Node.process(settings, port, log, List.of(), "-XX:AOTCacheOutput=" + cache);
                try (var node = new Node(process, port, log, settings)) {
                    node.isReady();
                    node.get("/content/v1/articles");
                }
                DataDirectory.clear(directory.root());
                return cache;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
