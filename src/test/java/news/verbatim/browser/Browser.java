// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Chromium without a window, led over its own DevTools socket: no driver has to match its version. */
public final class Browser implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Path profile;
    private final Process process;
    private final Wire wire;

    private Browser(Path profile, Process process) throws IOException {
        this.profile = profile;
        this.process = process;
        var port = profile.resolve("DevToolsActivePort");
        Patience.until(
                "the browser listens",
                () -> Files.exists(port) && Files.readAllLines(port).size() == 2);
        var lines = Files.readAllLines(port);
        wire = Wire.to("ws://127.0.0.1:" + lines.getFirst() + lines.getLast());
    }

    /** Where there is no Chromium, whoever asks is told so and skipped. */
    public static String file() {
        var found = PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElse("");
        assumeTrue(!found.isEmpty(), "there is no Chromium here; .ci/run installs one");
        return found;
    }

    public static Browser start() throws IOException {
        var profile = Files.createTempDirectory("browser");
        var process = new ProcessBuilder(command(profile, "--lang=en-GB", "--remote-debugging-port=0"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Browser(profile, process);
    }

    /** Without a window, and without a word to anybody but this machine. */
    public static List<String> command(Path profile, String... more) {
        var words = List.of(
                file(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-proxy-server",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--user-data-dir=" + profile);
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    /** A window of its own: nothing that another one was told is known in it. */
    public Tab tab() {
        var context = wire.ask("", "Target.createBrowserContext", Map.of()).path("browserContextId");
        var target = wire.ask(
                        "", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context.asText()))
                .path("targetId");
        var session = wire.ask("", "Target.attachToTarget", Map.of("targetId", target.asText(), "flatten", true));
        return new Tab(wire, session.path("sessionId").asText(), context.asText());
    }

    @Override
    public void close() throws IOException {
        wire.close();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
            sweep();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its last helpers may still be writing while it is swept; what is left then lies among temporary files. */
    private void sweep() throws IOException {
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (java.io.UncheckedIOException e) {
            return;
        }
    }
}
