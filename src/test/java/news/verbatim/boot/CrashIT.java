// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Killed in the middle of work: what was acknowledged is there, nothing is there by half, and it comes back by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {

    private static final int EDITORS = 4;
    private static final int BETWEEN_KILLS = 8;

    @RegisterExtension
    final Directories directories = new Directories();

    /** With its own database beside it, which nobody kills: the next start takes it over. */
    @Test
    void a_product_that_is_killed_has_lost_nothing_when_it_is_started_again() throws Exception {
        var node = Node.on(directories.begun());
        var writers = Writers.at(Colleague.at(node), EDITORS);
        for (var kill = 1; kill <= 4; kill++) {
            writers.until(writers.saved().size() + BETWEEN_KILLS);
            node.kill();
            node = node.again();
            writers.moveTo(node);
        }
        try (var last = node) {
            writers.until(writers.saved().size() + BETWEEN_KILLS);
            writers.stop();
            assertEquals(List.of(), writers.refusals());
            writers.areThere(Colleague.at(last));
        }
    }

    /** Nothing is started by hand: the product brings its database back while it goes on answering. */
    @Test
    void a_database_that_is_killed_comes_back_and_has_lost_nothing() throws Exception {
        var directory = directories.begun();
        try (var node = Node.on(directory)) {
            var writers = Writers.at(Colleague.at(node), EDITORS);
            for (var kill = 1; kill <= 16; kill++) {
                writers.until(writers.saved().size() + BETWEEN_KILLS);
                crash(Postmaster.on(directory.cluster()).orElseThrow().process());
            }
            writers.until(writers.saved().size() + BETWEEN_KILLS);
            writers.stop();
            assertEquals(List.of(), writers.refusals());
            writers.areThere(Colleague.at(node));
        }
    }

    /** The server and all its processes at once, as when the power fails. */
    private static void crash(ProcessHandle server) {
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(Launched::kill);
    }
}
