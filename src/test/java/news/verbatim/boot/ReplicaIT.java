// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readers are served from a copy of the database, and notice nothing of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplicaIT {

    private static final String READ_BY_COPY =
            "select tup_returned + tup_fetched from pg_stat_database where datname = 'verbatim'";

    @RegisterExtension
    final Directories directories = new Directories();

    @Test
    void what_was_published_here_is_read_here_at_once_whether_the_copy_keeps_up_stands_still_or_is_gone()
            throws Exception {
        try (var twins = Twins.begun(directories);
                var node = Node.started(twins.settings(directories.empty().root()))) {
            var desk = Colleague.at(node);
            for (var round = 0; round < 30; round++) seen(node, desk, "Keeping up " + round);
            copyServes(node, twins);

            twins.pauseCopy();
            for (var round = 0; round < 5; round++) seen(node, desk, "Standing still " + round);

            twins.stopCopy();
            for (var round = 0; round < 5; round++) seen(node, desk, "Gone " + round);
            assertEquals(200, node.get("/q/health/ready").statusCode());
        }
    }

    /** By its address, and in the list. */
    private static void seen(Node node, Colleague desk, String headline) throws Exception {
        var id = Colleague.json(desk.writes(headline, headline)).get("id").asText();
        assertEquals(200, desk.publishes(id, 1, "{}").statusCode());

        assertEquals(200, node.get("/content/v1/articles/" + id).statusCode(), headline);
        assertThat(new String(node.get("/content/v1/articles?limit=1").body()), containsString(id));
    }

    /** What no cache knows is looked up there. */
    private static void copyServes(Node node, Twins twins) throws Exception {
        var before = Long.parseLong(twins.ask(twins.copyPort(), READ_BY_COPY));
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        var after = before;
        while (after < before + 2_000 && Instant.now().isBefore(deadline)) {
            for (var i = 0; i < 50; i++) node.get("/content/v1/articles?tag=" + UUID.randomUUID());
            TimeUnit.MILLISECONDS.sleep(200);
            after = Long.parseLong(twins.ask(twins.copyPort(), READ_BY_COPY));
        }
        assertTrue(after >= before + 2_000, before + " " + after);
    }
}
