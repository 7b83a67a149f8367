// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The database that comes with Verbatim: started with it, stopped with it, found or started again after an accident. */
final class EmbeddedPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private final DataDirectory directory;
    private final Cluster cluster;
    private volatile int port;
    private volatile boolean closing;

    private EmbeddedPostgres(DataDirectory directory) throws IOException {
        this.directory = directory;
        var binaries = Binaries.below(directory.binaries());
        this.cluster = new Cluster(directory.cluster(), binaries, Unprivileged.running(binaries.program("postgres")));
    }

    /** The database of a data directory, running when this returns; it is stopped at the end, after the application. */
    static Database open(Path data, Runnable applicationEnds) throws IOException {
        var directory = DataDirectory.at(data);
        if (Files.exists(directory.unfinished()))
            throw new IllegalStateException("A backup was restored into %s in part only: empty it and restore again."
                    .formatted(directory.root()));
        return opened(directory, applicationEnds);
    }

    /** One that is still being made. */
    static Database restoring(DataDirectory directory) throws IOException {
        return opened(directory, () -> {});
    }

    private static Database opened(DataDirectory directory, Runnable applicationEnds) throws IOException {
        var claim = directory.claim();
        var postgres = new EmbeddedPostgres(directory);
        // before the start: whoever interrupts it must not leave a server behind
        claim.ifPresent(channel -> Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> postgres.close(applicationEnds, channel), "database")));
        var password = directory.password();
        if (!postgres.cluster.exists()) postgres.cluster.create(password);
        var server = postgres.up();
        if (claim.isPresent()) postgres.guard(server);
        return Database.embedded(server.port(), password);
    }

    /** The server of these files: the one that is there, or else a new one. */
    private Postmaster up() throws IOException {
        var giveUp = Instant.now().plus(PATIENCE);
        var recovered = Instant.now().plus(RECOVERY);
        while (true) {
            var found = Postmaster.on(cluster.home());
            if (found.isPresent() && found.get().ready()) {
                if (found.get().runs(cluster.binaries().program("postgres"))) return found.get();
                cluster.stop();
            } else if (found.isPresent()) {
                if (Instant.now().isAfter(recovered)) throw silent("it is still starting after " + RECOVERY);
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            } else {
                if (Instant.now().isAfter(giveUp)) throw silent(cluster.lastWords());
                launch();
            }
        }
    }

    /** Never once the end has begun: nobody would be left to stop it. */
    private synchronized void launch() throws IOException {
        if (closing) throw silent("Verbatim is ending");
        Postmaster.forgetStranger(cluster.home());
        cluster.configure(port == 0 ? freePort() : port);
        cluster.launch();
        var appears = Instant.now().plusSeconds(1);
        while (Instant.now().isBefore(appears) && Postmaster.on(cluster.home()).isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** A server that dies alone, for want of memory or by a wrong hand, comes back where the application looks for it. */
    private void guard(Postmaster server) {
        port = server.port();
        server.process().onExit().thenRunAsync(() -> {
            if (closing) return;
            try {
                Log.warn("The database ended without being asked to: starting it again");
                guard(up());
            } catch (IOException | IllegalStateException e) {
                Log.error("The database could not be started again", e);
            }
        });
    }

    /** Runs in the last moments of the process; nobody else may open the directory before the server is gone. */
    private void close(Runnable applicationEnds, FileChannel claim) {
        try (claim) {
            applicationEnds.run();
            end();
        } catch (IOException e) {
            System.err.println("The database could not be stopped: " + e.getMessage());
        }
    }

    private synchronized void end() throws IOException {
        closing = true;
        cluster.stop();
    }

    private IllegalStateException silent(String words) {
        return new IllegalStateException("The database in %s does not start: %s".formatted(cluster.home(), words));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
