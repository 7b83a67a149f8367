// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of our own PostgreSQL: made once, owned by whoever runs the server, and set up anew at each start. */
record Cluster(Path home, Binaries binaries, Unprivileged user) {

    private static final String DOOR = "host verbatim verbatim 127.0.0.1/32 scram-sha-256\n";

    boolean exists() {
        return Files.exists(home.resolve("PG_VERSION"));
    }

    /**
     * Beside its place first, so that a cluster is whole or not there. The superuser has no password, and a role without
     * one cannot come in by the network: the application itself may do what the owner of one database may.
     */
    void create(String password) throws IOException {
        var half = new Cluster(home.resolveSibling("postgres-new"), binaries, user);
        DataDirectory.clear(half.home);
        Files.createDirectory(half.home);
        user.own(half.home);
        half.orFail(
                List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + half.home,
                        "--username=postgres",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"),
                "");
        half.configure(5432);
        half.orFail(
                List.of(
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        half.home.toString(),
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "logging_collector=off",
                        "postgres"),
                """
                create role verbatim login password '%s'
                create database verbatim owner verbatim
                """.formatted(password));
        Files.move(half.home, home, ATOMIC_MOVE);
    }

    void configure(int port) throws IOException {
        try (var settings = Cluster.class.getResourceAsStream("/postgres/postgresql.conf")) {
            var text = new String(settings.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(home.resolve("postgresql.conf"), text + "port = " + port + "\n");
        }
        Files.writeString(home.resolve("pg_hba.conf"), DOOR);
    }

    /** Sets the server going, in a session of its own: a Ctrl-C meant for the application must not reach it first. */
    void launch() throws IOException {
        Files.deleteIfExists(startLog());
        user.own(home);
        control("start", "--no-wait", "--silent", "--log=" + startLog());
    }

    void stop() throws IOException {
        control("stop", "--mode=fast", "--wait", "--timeout=30", "--silent");
    }

    /** What the server said when it came up, the last of it. */
    String lastWords() throws IOException {
        if (!Files.exists(startLog())) return "it said nothing";
        return Files.readString(startLog())
                .strip()
                .replaceAll("(?s).*\\n(?=.*\\n)", "")
                .replace('\n', ' ');
    }

    private Path startLog() {
        return home.resolve("start.log");
    }

    private void control(String... words) throws IOException {
        var command = new ArrayList<>(List.of(binaries.program("pg_ctl"), "--pgdata=" + home));
        command.addAll(1, List.of(words));
        user.run(command, "");
    }

    private void orFail(List<String> command, String input) throws IOException {
        var outcome = user.run(command, input);
        if (outcome.code() != 0) throw new IllegalStateException("The database could not be made: " + outcome.words());
    }
}
