// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedPostgresTest {

    private DataDirectory directory;

    @BeforeEach
    void aDataDirectoryOfItsOwn() throws IOException {
        directory = DataDirectory.at(Files.createTempDirectory(Path.of("target"), "data-"));
        Files.setPosixFilePermissions(directory.root(), PosixFilePermissions.fromString("rwx--x--x"));
        // unpacked once for all of them
        var unpacked = DataDirectory.at(TestDatabase.DATA).binaries();
        Binaries.below(unpacked);
        Files.createSymbolicLink(directory.binaries(), unpacked);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        var server = Postmaster.on(directory.cluster());
        server.ifPresent(left -> Launched.kill(left.process()));
        DataDirectory.clear(directory.root());
        assertTrue(server.isEmpty(), "a server was still running");
    }

    @Test
    void what_was_said_to_be_saved_is_on_the_disk() throws Exception {
        try (var verbatim = Launched.on(directory)) {
            for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertEquals("on", verbatim.ask("select current_setting('%s')".formatted(setting)), setting);
            }
        }
    }

    @Test
    void articles_survive_a_restart() throws Exception {
        try (var verbatim = Launched.on(directory)) {
            verbatim.tell("create table story as select 'Ankara’da sis – 🌫️' as headline");
        }

        try (var verbatim = Launched.on(directory)) {
            assertEquals("Ankara’da sis – 🌫️", verbatim.ask("select headline from story"));
        }
    }

    @Test
    void the_server_stops_with_the_application() throws Exception {
        var verbatim = Launched.on(directory);

        verbatim.close();

        verbatim.serverIsGone();
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_in_one_line() throws Exception {
        try (var first = Launched.on(directory)) {
            var second = Launched.start(Main.class, directory);

            assertEquals(1, second.ended());
            var words = second.process().inputReader().readAllAsString();
            assertThat(words, containsString(directory.root().toString()));
            assertEquals(1, words.lines().count(), words);
            assertEquals("1", first.ask("select 1"));
        }
    }

    @Test
    void a_start_after_both_were_killed_finds_everything() throws Exception {
        var killed = Launched.on(directory);
        killed.tell("create table story as select 'kept' as headline");
        var server = killed.server().process();
        Launched.kill(killed.process().toHandle());
        Launched.kill(server);

        try (var next = Launched.on(directory)) {
            assertThat(next.server().process(), not(equalTo(server)));
            assertEquals("kept", next.ask("select headline from story"));
        }
    }

    @Test
    void a_server_that_lost_its_application_is_taken_over_by_the_next() throws Exception {
        var killed = Launched.on(directory);
        var server = killed.server().process();
        Launched.kill(killed.process().toHandle());
        assertTrue(server.isAlive());

        var next = Launched.on(directory);
        assertEquals(server, next.server().process());
        assertEquals("1", next.ask("select 1"));
        next.close();

        next.serverIsGone();
    }

    @Test
    void a_server_that_dies_alone_comes_back_where_it_was() throws Exception {
        try (var verbatim = Launched.on(directory)) {
            verbatim.tell("create table story as select 'kept' as headline");
            var first = verbatim.server();
            Launched.kill(first.process());

            verbatim.serverIsBack();

            assertEquals(first.port(), verbatim.server().port());
            assertEquals("kept", verbatim.ask("select headline from story"));
        }
    }

    @Test
    void a_number_that_was_given_out_again_is_not_taken_for_a_server() throws Exception {
        Launched.on(directory).close();
        var me = ProcessHandle.current().pid();
        Files.write(
                directory.cluster().resolve("postmaster.pid"),
                List.of("" + me, directory.cluster().toString(), "1", "5432", "", "127.0.0.1", "", "ready"));

        try (var verbatim = Launched.on(directory)) {
            assertEquals("1", verbatim.ask("select 1"));
        }
    }

    @Test
    void only_who_knows_the_password_comes_in() throws Exception {
        try (var verbatim = Launched.on(directory)) {
            var file = directory.root().resolve("database-password");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

            assertThrows(SQLException.class, () -> verbatim.connect("verbatim", "verbatim"));
            assertThrows(SQLException.class, () -> verbatim.connect("postgres", directory.password()));
            assertEquals("127.0.0.1", verbatim.ask("select current_setting('listen_addresses')"));
            assertEquals("off", verbatim.ask("select current_setting('is_superuser')"));
        }
    }

    @Test
    void a_reload_in_the_same_process_keeps_the_server() throws Exception {
        var data = TestDatabase.DATA;
        var first = EmbeddedPostgres.open(data, () -> {});

        var second = EmbeddedPostgres.open(data, () -> {});

        assertEquals(first, second);
    }
}
