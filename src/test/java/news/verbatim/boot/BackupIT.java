// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.verbatim.media.NamedFiles;
import news.verbatim.storage.Checksum;
import news.verbatim.storage.S3Server;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept in one file is all of it, and comes back as it was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupIT {

    private static final int EDITORS = 4;
    private static final int FIRST = 10;

    @RegisterExtension
    final Directories directories = new Directories();

    @Test
    void a_backup_taken_while_editors_write_holds_everything_they_were_told_is_saved() throws Exception {
        var there = directories.begun();
        var file = there.root().resolveSibling(there.root().getFileName() + ".zip");
        var elsewhere = directories.fresh();
        Files.delete(elsewhere.binaries());
        var printed = new TreeMap<String, byte[]>();
        Writers writers;
        Map<String, Writers.Saved> before;
        try (var node = Node.on(there)) {
            Files.createDirectories(there.root().resolve("media/ab"));
            Files.writeString(there.root().resolve("media/ab/picture"), "not a picture yet");
            writers = Writers.at(Colleague.at(node), EDITORS);
            writers.until(FIRST);
            before = writers.saved();
            for (var article : before.entrySet()) {
                var path = "/content/v1/articles/" + article.getKey();
                if (article.getValue().published())
                    printed.put(path, node.get(path).body());
            }

            Node.asked(there, 0, "backup", file.toString());

            writers.until(before.size() + EDITORS);
            writers.stop();
            assertTrue(writers.refusals().isEmpty(), writers.refusals().toString());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                "There is something in",
                Node.asked(there, 1, "restore", file.toString()).substring(0, 21));

        Node.asked(elsewhere, 0, "restore", file.toString());

        assertEquals("not a picture yet", Files.readString(elsewhere.root().resolve("media/ab/picture")));
        try (var node = Node.on(elsewhere)) {
            var desk = Colleague.at(node);
            for (var page : printed.entrySet())
                assertArrayEquals(page.getValue(), node.get(page.getKey()).body(), page.getKey());
            writers.areThere(desk, before);
            assertEquals(201, desk.writes("After the restore", "after").statusCode());
        }
        Files.delete(file);
    }

    @Test
    void a_backup_taken_while_photos_are_sent_holds_every_file_that_it_names() throws Exception {
        var there = directories.begun();
        var file = there.root().resolveSibling(there.root().getFileName() + ".zip");
        var elsewhere = directories.fresh();
        Files.delete(elsewhere.binaries());
        Photographers photographers;
        Set<String> before;
        try (var node = Node.on(there)) {
            photographers = new Photographers(Colleague.at(node)).begin(EDITORS);
            photographers.until(FIRST);
            before = photographers.sent();

            var said = Node.asked(there, 0, "backup", file.toString());

            assertThat(said, not(containsString("nowhere")));
            photographers.until(before.size() + EDITORS);
            photographers.stop();
        }
        Node.asked(elsewhere, 0, "restore", file.toString());

        try (var node = Node.on(elsewhere)) {
            photographers.areThere(Colleague.at(node), before);
        }
        try (var database = Launched.on(elsewhere);
                var connection = database.connect()) {
            var named = NamedFiles.after(connection, "");
            assertTrue(named.size() >= before.size());
            for (var sha256 : named)
                assertTrue(Files.exists(elsewhere.root().resolve("media").resolve(Checksum.place(sha256))), sha256);
        }
        Files.delete(file);
    }

    @Test
    void what_lies_in_a_bucket_is_in_the_backup_and_is_restored_into_the_directory() throws Exception {
        var server = S3Server.shared();
        var there = directories.begun();
        var file = there.root().resolveSibling(there.root().getFileName() + ".zip");
        var elsewhere = directories.fresh();
        Files.delete(elsewhere.binaries());
        var settings = MoveIT.settings(there, server, server.fresh(), "s3");
        Photographers photographers;
        try (var node = Node.started(settings)) {
            photographers = new Photographers(Colleague.at(node));
            for (var n = 0; n < 5; n++) photographers.sends(Photographers.document(1000));
            assertFalse(Files.exists(there.root().resolve("media")));
            Node.ended(settings, 0, "backup", file.toString());
        }

        Node.asked(elsewhere, 0, "restore", file.toString());

        try (var node = Node.on(elsewhere)) {
            photographers.areThere(Colleague.at(node));
        }
        Files.delete(file);
    }

    @Test
    void a_damaged_backup_or_a_newer_one_is_refused_before_anything_is_made_of_it() throws Exception {
        var there = directories.fresh();
        try (var database = Launched.on(there)) {
            Dump.all().getLast().into(database);
        }
        var file = there.root().resolve("kept.zip");
        Node.asked(there, 0, "backup", file.toString());
        var whole = Files.readAllBytes(file);
        var elsewhere = directories.empty();

        var flipped = whole.clone();
        flipped[whole.length / 2] ^= 4;
        assertThat(restored(elsewhere, flipped, file), containsString("is no whole backup"));
        assertThat(
                restored(elsewhere, Arrays.copyOf(whole, whole.length - 100), file),
                containsString("is no whole backup"));
        assertThat(restored(elsewhere, newer(whole, file), file), containsString("made by a newer Verbatim"));
        assertTrue(elsewhere.isEmpty());

        Files.write(file, whole);
        Node.asked(elsewhere, 0, "restore", file.toString());
        assertFalse(elsewhere.isEmpty());
    }

    @Test
    void a_lost_password_is_replaced_whether_the_product_runs_or_not() throws Exception {
        var directory = directories.begun();
        String second;
        try (var node = Node.on(directory)) {
            var signedIn = Colleague.at(node);

            second = password(Node.asked(directory, 0, "reset-password", "admin"));

            assertEquals(401, Colleague.signIn(node, Node.PASSWORD).statusCode());
            Thread.sleep(1000); // what somebody may do is known anew every second
            assertEquals(401, signedIn.reads("/access/v1/me").statusCode());
            assertEquals(200, Colleague.at(node, second).reads("/access/v1/me").statusCode());
            assertThat(Node.asked(directory, 1, "reset-password", "nobody"), containsString("no user of that name"));
        }

        var third = password(Node.asked(directory, 0, "reset-password", "admin"));

        try (var node = Node.on(directory)) {
            assertEquals(401, Colleague.signIn(node, second).statusCode());
            var admin = Colleague.at(node, third);
            var told = new String(
                    admin.reads("/desk/v1/audit?action=resetPassword").body());
            assertThat(told, stringContainsInOrder("\"action\":\"resetPassword\"", "\"action\":\"resetPassword\""));
            assertThat(new String(admin.reads("/desk/v1/audit/verification").body()), containsString("\"holds\":true"));
        }
    }

    private static String restored(DataDirectory into, byte[] bytes, Path file) throws Exception {
        Files.write(file, bytes);
        return Node.asked(into, 1, "restore", file.toString());
    }

    private static byte[] newer(byte[] whole, Path file) throws Exception {
        Files.write(file, whole);
        try (var zip = FileSystems.newFileSystem(file)) {
            var manifest = zip.getPath(Manifest.NAME);
            Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"schema\":\\d+", "\"schema\":9999"));
        }
        return Files.readAllBytes(file);
    }

    private static String password(String said) {
        return said.replaceFirst("(?s)^admin / (\\S+) .*", "$1");
    }
}
