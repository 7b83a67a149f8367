// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A process of its own that opens the database of a data directory and holds it until somebody makes it end. */
record Launched(Process process, DataDirectory directory) implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    /** What runs in it: the product without the framework. */
    static final class Application {

        private Application() {}

        public static void main(String... arguments) throws Exception {
            System.out.println(EmbeddedPostgres.open(Path.of(System.getProperty("verbatim.data")), () -> {}));
            System.in.transferTo(System.out);
        }
    }

    static Launched start(Class<?> main, DataDirectory directory) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var classPath = System.getProperty("java.class.path");
        return new Launched(
                new ProcessBuilder(
                                java,
                                "-Xmx64m",
                                "-Dverbatim.data=" + directory.root(),
                                "-cp",
                                classPath,
                                main.getName())
                        .redirectErrorStream(true)
                        .start(),
                directory);
    }

    /** Returns when the database answers: that is when the process says its address. */
    static Launched on(DataDirectory directory) throws IOException {
        var launched = start(Application.class, directory);
        var words = launched.process.inputReader().readLine();
        if (words != null && words.startsWith("jdbc:")) return launched;
        throw new IllegalStateException(words + launched.process.inputReader().readAllAsString());
    }

    Postmaster server() {
        return found().orElseThrow();
    }

    Connection connect() throws IOException, SQLException {
        return connect("verbatim", directory.password());
    }

    Connection connect(String user, String password) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + server().port() + "/verbatim";
        return DriverManager.getConnection(url, user, password);
    }

    String ask(String sql) throws IOException, SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    void tell(String sql) throws IOException, SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int ended() {
        return process.onExit()
                .orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    /** As a crash or the kernel would: without a word. Nobody may be there to bury it, so it may stay a zombie. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        until(() -> process.info().command().isEmpty());
    }

    void serverIsGone() {
        until(() -> found().isEmpty());
    }

    void serverIsBack() {
        until(() -> found().filter(Postmaster::ready).isPresent());
    }

    private Optional<Postmaster> found() {
        try {
            return Postmaster.on(directory.cluster());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(BooleanSupplier done) {
        var deadline = Instant.now().plus(LONG_ENOUGH);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) throw new IllegalStateException("Not after " + LONG_ENOUGH);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        process.destroy();
        ended();
    }
}
