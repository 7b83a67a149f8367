// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The database of the whole test run: the product's own, with nothing in it when the run begins. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    static final Path DATA = Path.of("target", "test-data");

    @Override
    public Map<String, String> start() {
        try {
            empty();
            var database = EmbeddedPostgres.open(DATA, () -> {});
            return Map.of(
                    "verbatim.data", DATA.toString(),
                    "verbatim.access.key-file", key().toString(),
                    "quarkus.datasource.jdbc.url", database.url(),
                    "quarkus.datasource.username", database.username(),
                    "quarkus.datasource.password", database.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server stays for the next class of tests and goes with the process. */
    @Override
    public void stop() {}

    public static Path key() {
        return DATA.resolve("token-key.json");
    }

    private static void empty() throws IOException {
        var directory = DataDirectory.at(DATA);
        if (directory.isClaimedHere()) return;
        var leftOver = Postmaster.on(directory.cluster());
        leftOver.ifPresent(server -> {
            server.process().destroyForcibly();
            server.process().onExit().join();
        });
        DataDirectory.clear(directory.cluster());
    }
}
