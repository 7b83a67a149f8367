// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A database and its copy, two servers that PostgreSQL itself keeps alike over the network (streaming replication). */
record Twins(DataDirectory directory, Cluster database, int port, Cluster copy, int copyPort) implements AutoCloseable {

    private static final String COPIER = "copies all day";

    static Twins begun(Directories directories) throws IOException {
        var directory = directories.begun();
        var other = directories.fresh();
        var binaries = Binaries.below(directory.binaries());
        var user = Unprivileged.running(binaries.program("postgres"));
        var database = new Cluster(directory.cluster(), binaries, user);
        var copy = new Cluster(other.cluster(), binaries, user);
        var twins = new Twins(directory, database, Node.freePort(), copy, Node.freePort());
        var made = user.run(
                List.of(
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        database.home().toString(),
                        "-c",
                        "logging_collector=off",
                        "verbatim"),
                "create role copier replication login password '" + COPIER
                        + "'\ngrant execute on function pg_wal_replay_pause() to verbatim\n");
        if (made.code() != 0) throw new IllegalStateException(made.words());
        duplicate(database.home(), copy.home());
        twins.launch();
        return twins;
    }

    private void launch() throws IOException {
        database.configure(port);
        Files.writeString(
                database.home().resolve("pg_hba.conf"), "host replication copier 127.0.0.1/32 scram-sha-256\n", APPEND);
        database.launch();
        copy.configure(copyPort);
        Files.writeString(
                copy.home().resolve("postgresql.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=copier password=''%s'''\n".formatted(port, COPIER),
                APPEND);
        Files.createFile(copy.home().resolve("standby.signal"));
        Files.setPosixFilePermissions(copy.home(), Files.getPosixFilePermissions(database.home()));
        copy.launch();
        isReady(port);
        isReady(copyPort);
    }

    /** A node whose readers are served from the copy. */
    Node.Settings settings(Path data) throws IOException {
        var password = directory.password();
        return new Node.Settings(
                data,
                Map.of(
                        "VERBATIM_DB_URL",
                        url(port),
                        "VERBATIM_DB_PASSWORD",
                        password,
                        "VERBATIM_DB_REPLICA_URL",
                        url(copyPort)),
                List.of());
    }

    Connection connect(int at) throws IOException, SQLException {
        return DriverManager.getConnection(url(at), "verbatim", directory.password());
    }

    String ask(int at, String sql) throws IOException, SQLException {
        try (var connection = connect(at);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    /** Until it is stopped, the copy shows what it has got so far. */
    void pauseCopy() throws IOException, SQLException {
        ask(copyPort, "select pg_wal_replay_pause()");
    }

    void stopCopy() throws IOException {
        copy.stop();
    }

    private static String url(int at) {
        return "jdbc:postgresql://127.0.0.1:" + at + "/verbatim";
    }

    private void isReady(int at) throws IOException {
        var deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            try {
                connect(at).close();
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) throw new IllegalStateException(e);
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private static void duplicate(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList())
                Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    @Override
    public void close() throws IOException {
        for (var cluster : List.of(copy, database))
            Postmaster.on(cluster.home()).ifPresent(left -> Launched.kill(left.process()));
    }
}
