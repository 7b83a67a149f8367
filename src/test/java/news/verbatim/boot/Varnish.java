// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real Varnish with the configuration that we show to others. */
record Varnish(Process process, int port, int behind, Path home) implements AutoCloseable {

    static final String SECRET = "nine lamps on a pier";

    private static final Path PROGRAM = Path.of("/usr/sbin/varnishd");
    private static final Path CONFIGURATION = Path.of("src/site/examples/varnish.vcl");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static void required() {
        assumeTrue(
                Files.exists(PROGRAM),
                "Varnish is not installed here (Debian: varnish and varnish-modules); .ci/run does");
    }

    static Varnish before(int behind, int port, Path home) throws IOException {
        var shown = Files.readString(CONFIGURATION);
        var own = shown.replace(".port = \"8080\"", ".port = \"" + behind + '"')
                .replace("!= \"the-same-as-below\"", "!= \"" + SECRET + '"');
        var file = Files.writeString(home.resolve("varnish.vcl"), own);
        var name = home.resolve("varnish").toAbsolutePath().toString();
        var command = List.of(
                PROGRAM.toString(),
                "-F",
                "-j",
                "none",
                "-n",
                name,
                "-a",
                "127.0.0.1:" + port,
                "-f",
                file.toString(),
                "-s",
                "malloc,64m",
                "-p",
                "thread_pools=1");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("varnish.log").toFile())
                .start();
        var varnish = new Varnish(process, port, behind, home);
        varnish.isReady();
        return varnish;
    }

    Varnish again() throws IOException {
        return before(behind, port, home);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.timeout(LONG_ENOUGH).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** It names the request that an answer was kept of, beside the one it answers. */
    static boolean isKept(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Varnish").orElseThrow().contains(" ");
    }

    /** What a node is told of it, if it is to be reached at this port. */
    static Map<String, String> asToldAt(int port) {
        return Map.of("VERBATIM_PURGE_URLS", "http://127.0.0.1:" + port + "/", "VERBATIM_PURGE_SECRET", SECRET);
    }

    private void isReady() throws IOException {
        var deadline = Instant.now().plus(LONG_ENOUGH);
        while (true) {
            try (var knock = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (knock.isConnected()) return;
            } catch (IOException e) {
                if (!process.isAlive() || Instant.now().isAfter(deadline))
                    throw new IllegalStateException(Files.readString(home.resolve("varnish.log")), e);
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS).join();
    }
}
