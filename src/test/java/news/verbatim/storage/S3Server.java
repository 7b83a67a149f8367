// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** S3Proxy in a process of its own: it speaks S3, checks signatures and sums, and keeps buckets as directories. */
public final class S3Server implements AutoCloseable {

    public static final String SECRET = "seventy-seven-secret-stones";
    public static final String ACCESS_KEY = "newsroom";

    private final Path buckets;
    private final Path settings;
    private final int port;
    private Process process;

    public S3Server() throws IOException {
        port = freePort();
        buckets = Files.createTempDirectory(Path.of("target"), "s3-").toAbsolutePath();
        settings = Files.createTempFile(Path.of("target"), "s3-", ".properties");
        Files.write(
                settings,
                List.of(
                        "s3proxy.endpoint=" + endpoint(),
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=none",
                        "jclouds.credential=none",
                        "jclouds.filesystem.basedir=" + buckets));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        start();
    }

    /** One for all tests that do not stop it. */
    public static S3Server shared() {
        return Shared.SERVER;
    }

    private static final class Shared {

        private static final S3Server SERVER = made();

        private static S3Server made() {
            try {
                return new S3Server();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public void start() throws IOException {
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/s3proxy.jar",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        buckets.resolveSibling(buckets.getFileName() + ".log").toFile())
                .start();
        var deadline = Instant.now().plusSeconds(300);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline))
                throw new IllegalStateException("S3Proxy does not start");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean answers() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public void stop() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It neither answers nor refuses, until it goes on. */
    public void hang() throws IOException {
        signal("STOP");
    }

    public void goOn() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, "" + process.pid())
                .start()
                .onExit()
                .join();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The directory in which what is in a bucket of this name lies. */
    public Path lies(String bucket) {
        return buckets.resolve(bucket);
    }

    /** The name of a bucket that was just made. */
    public String fresh() throws IOException {
        var name = "media-" + UUID.randomUUID();
        Files.createDirectory(lies(name));
        return name;
    }

    public Deposit deposit(String bucket) {
        return new Deposit(bucket, endpoint(), "us-east-1", ACCESS_KEY, SECRET, true);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
