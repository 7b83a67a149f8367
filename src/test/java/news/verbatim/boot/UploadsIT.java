// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static news.verbatim.boot.Photographers.assertNothingLiesAside;
import static news.verbatim.boot.Photographers.document;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files on their way while the disk is full, or the product ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadsIT {

    @RegisterExtension
    final Directories directories = new Directories();

    /** The kernel refuses this process to write more than so much into one file: that works where no small disk can be mounted. */
    private static void room(Node node, String bytes) throws Exception {
        var set = new ProcessBuilder("prlimit", "--pid", "" + node.process().pid(), "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start();
        assertEquals(0, set.waitFor());
    }

    @Test
    void a_disk_without_room_takes_no_file_and_all_texts_and_then_goes_on_by_itself() throws Exception {
        var directory = directories.begun();
        try (var node = Node.on(directory)) {
            var desk = Colleague.at(node);
            var photographers = new Photographers(desk);
            var large = document(3 << 20);
            room(node, "1048576");

            for (var tries = 0; tries < 3; tries++) {
                var full = Photographers.sends(desk, large);

                assertEquals(507, full.statusCode());
                assertThat(new String(full.body()), containsString("/problems/storage-full"));
            }

            assertThat(new String(desk.reads("/desk/v1/media").body()), containsString("\"items\":[]"));
            assertNothingLiesAside(directory);
            assertEquals(0, kept(directory));
            var article = desk.writes("Written on a full disk", "full");
            assertEquals(201, article.statusCode());
            assertEquals(
                    200,
                    desk.publishes(Colleague.json(article).get("id").asText(), 1, "{}")
                            .statusCode());
            photographers.sends(document(1000));

            room(node, "unlimited");
            photographers.sends(large);
            photographers.areThere(desk);
        }
    }

    private static long kept(DataDirectory directory) throws IOException {
        var media = directory.root().resolve("media");
        if (!Files.exists(media)) return 0;
        try (var files = Files.walk(media)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void a_product_that_is_asked_to_end_keeps_what_it_says_it_keeps_and_nothing_by_half() throws Exception {
        var directory = directories.begun();
        var node = Node.on(directory);
        var photographers = new Photographers(Colleague.at(node)).begin(6);
        photographers.until(20);

        node.close();

        photographers.stop();
        assertNothingLiesAside(directory);
        try (var again = node.again()) {
            var desk = Colleague.at(again);
            photographers.areThere(desk);
            for (var file : photographers.unheard())
                assertThat(Photographers.sends(desk, file).statusCode(), anyOf(is(201), is(200)));
        }
    }
}
