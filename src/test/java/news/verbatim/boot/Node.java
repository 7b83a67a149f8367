// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The whole product, as it is packaged, in a process of its own. */
record Node(Process process, int port, Path log, Settings settings) implements AutoCloseable {

    static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    static final String PASSWORD = "seven stones in a wall";

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** A process that lives for seconds need not become as fast as one that lives for weeks. */
    private static final List<String> LIGHT =
            List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dquarkus.http.host=127.0.0.1");

    /** How it is started, and started again. */
    record Settings(Path data, Map<String, String> environment, List<String> options) {

        Settings with(Map<String, String> more) {
            var all = new HashMap<>(environment);
            all.putAll(more);
            return new Settings(data, Map.copyOf(all), options);
        }
    }

    /** Its data, and the PostgreSQL that comes with it, in this directory. */
    static Node on(DataDirectory directory) throws IOException {
        return started(new Settings(directory.root(), Map.of(), List.of()));
    }

    /** On a database that others may use too, reached at this port; all its nodes share the key for tokens. */
    static Settings settings(Launched database, int port, Path data) throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/verbatim?prepareThreshold=0";
        var password = database.directory().password();
        var key = "-Dverbatim.access.key-file=" + database.directory().root().resolve("token-key.json");
        return new Settings(data, Map.of("VERBATIM_DB_URL", url, "VERBATIM_DB_PASSWORD", password), List.of(key));
    }

    static Node started(Settings settings) throws IOException {
        var port = freePort();
        var log = Files.createTempFile(Path.of("target"), "node-", ".log");
        var process = process(settings, port, log, List.of());
        var node = new Node(process, port, log, settings);
        try {
            node.isReady();
            return node;
        } catch (IOException | RuntimeException e) {
            node.close();
            throw e;
        }
    }

    /** What it said when it was asked for something instead of being started. */
    static String asked(DataDirectory directory, int code, String... words) throws IOException {
        return ended(new Settings(directory.root(), Map.of(), List.of()), code, words);
    }

    /** All that a process said which ends by itself, with this code. */
    static String ended(Settings settings, int code, String... words) throws IOException {
        var log = Files.createTempFile(Path.of("target"), "node-", ".log");
        var process = process(settings, freePort(), log, List.of(words));
        process.onExit().orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS).join();
        var said = Files.readString(log);
        if (process.exitValue() != code) throw new IllegalStateException(process.exitValue() + ": " + said);
        return said;
    }

    Node again() throws IOException {
        return started(settings);
    }

    HttpResponse<byte[]> get(String path) throws IOException {
        return send(request(path));
    }

    /** How many changes the caches in front of it have not been told of yet. */
    int changesBehind() throws IOException {
        for (var check : Colleague.json(get("/q/health/ready")).get("checks"))
            if (check.get("name").asText().equals("caches"))
                return check.get("data").get("changesBehind").asInt();
        throw new IllegalStateException("Readiness says nothing of caches");
    }

    HttpRequest.Builder request(String path) {
        return requestWithoutEnd(path).timeout(Duration.ofSeconds(60));
    }

    HttpRequest.Builder requestWithoutEnd(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    void isReady() throws IOException {
        var deadline = Instant.now().plus(LONG_ENOUGH);
        while (!isUp()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline))
                throw new IllegalStateException("Not ready: " + Files.readString(log));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean isUp() {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    void kill() {
        Launched.kill(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static Process process(Settings settings, int port, Path log, List<String> words) throws IOException {
        return process(settings, port, log, words, "-XX:AOTCache=" + Remembered.classes());
    }

    static Process process(Settings settings, int port, Path log, List<String> words, String memory)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(LIGHT);
        command.add(memory);
        command.addAll(settings.options());
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VERBATIM_"));
        builder.environment().put("VERBATIM_DRAIN", "0S"); // no balancer stands before it
        builder.environment().putAll(settings.environment());
        builder.environment().put("VERBATIM_DATA", settings.data().toString());
        builder.environment().put("VERBATIM_HTTP_PORT", String.valueOf(port));
        builder.environment().put("VERBATIM_ADMIN_PASSWORD", PASSWORD);
        return builder.start();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
