// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes on one database are one product: whichever somebody asks, the answer is the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoNodesIT {

    private static final String LIST = "/content/v1/articles?limit=1";

    @RegisterExtension
    final Directories directories = new Directories();

    @Test
    void what_one_publishes_the_other_shows_within_a_second() throws Exception {
        try (var database = Launched.on(directories.begun());
                var one = node(database);
                var other = node(database)) {
            var desk = Colleague.at(one);
            for (var round = 0; round < 10; round++) {
                var id = written(desk, "Round " + round);
                var path = "/content/v1/articles/" + id;
                assertEquals(404, other.get(path).statusCode());
                other.get(LIST); // so that it has something in memory to forget

                assertEquals(200, desk.publishes(id, 1, "{}").statusCode());
                TimeUnit.SECONDS.sleep(1);

                assertArrayEquals(one.get(path).body(), other.get(path).body());
                assertArrayEquals(one.get(LIST).body(), other.get(LIST).body());
                assertThat(new String(other.get(LIST).body()), containsString(id));
            }
        }
    }

    @Test
    void a_signature_of_one_is_good_at_the_other() throws Exception {
        try (var database = Launched.on(directories.begun());
                var one = node(database);
                var other = node(database)) {
            assertEquals(
                    200, Colleague.at(one).over(other).reads("/access/v1/me").statusCode());
        }
    }

    @Test
    void what_is_sent_to_both_under_one_key_happens_once() throws Exception {
        try (var database = Launched.on(directories.begun());
                var one = node(database);
                var other = node(database);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var desk = Colleague.at(one);
            for (var round = 0; round < 20; round++) {
                var headline = "Twice " + round;
                var calls = List.of(desk, desk.over(other), desk, desk.over(other)).stream()
                        .map(at -> callers.submit(() -> at.writes(headline, headline)))
                        .toList();
                var ids = new HashSet<String>();
                for (var call : calls) {
                    assertEquals(201, call.get().statusCode());
                    ids.add(Colleague.json(call.get()).get("id").asText());
                }
                assertEquals(1, ids.size());
            }
            try (var later = node(database)) {
                var again = Colleague.json(desk.over(later).writes("Twice 0", "Twice 0"));
                assertEquals(
                        200,
                        desk.reads("/desk/v1/articles/" + again.get("id").asText())
                                .statusCode());
            }
            assertEquals("20", database.ask("select count(*) from article"));
        }
    }

    @Test
    void a_lost_password_is_replaced_on_a_database_that_somebody_else_runs() throws Exception {
        try (var database = Launched.on(directories.begun());
                var one = node(database);
                var other = node(database)) {
            var said = Node.ended(one.settings(), 0, "reset-password", "admin");
            var password = said.lines()
                    .filter(line -> line.startsWith("admin / "))
                    .map(line -> line.split(" +")[2])
                    .findFirst()
                    .orElseThrow();

            for (var node : List.of(one, other)) {
                assertEquals(401, Colleague.signIn(node, Node.PASSWORD).statusCode());
                assertEquals(
                        200, Colleague.at(node, password).reads("/access/v1/me").statusCode());
            }
        }
    }

    /** A schedule is a span that begins by itself: there is nothing to run that could run twice. */
    @Test
    void what_is_due_appears_on_both_at_its_instant_and_once() throws Exception {
        try (var database = Launched.on(directories.begun());
                var one = node(database);
                var other = node(database)) {
            var desk = Colleague.at(one);
            var ids = new ArrayList<String>();
            for (var i = 0; i < 20; i++) ids.add(written(desk, "Due " + i));
            var due = Instant.now().plusSeconds(20);
            for (var id : ids) {
                var publication = "{\"from\":\"%s\"}".formatted(due);
                var answer = (ids.indexOf(id) % 2 == 0 ? desk : desk.over(other)).publishes(id, 1, publication);
                assertEquals(200, answer.statusCode());
            }
            while (Instant.now().isBefore(due.minusMillis(200)))
                for (var node : List.of(one, other)) {
                    var early =
                            node.get("/content/v1/articles/" + ids.getFirst()).statusCode();
                    if (Instant.now().isBefore(due)) assertEquals(404, early);
                }
            while (!Instant.now().isAfter(due)) Thread.onSpinWait();

            for (var id : ids) {
                var path = "/content/v1/articles/" + id;
                assertEquals(200, one.get(path).statusCode());
                assertArrayEquals(one.get(path).body(), other.get(path).body());
            }
            assertEquals("20 20", database.ask("select count(*) || ' ' || count(distinct article) from edition"));

            var all = ids.size();
            while (!database.ask("select last from tiding_counter").equals("" + all)) TimeUnit.MILLISECONDS.sleep(100);
            TimeUnit.SECONDS.sleep(2); // several rounds of both
            assertEquals(
                    "20 20 20",
                    database.ask(
                            "select count(*) || ' ' || count(distinct article) || ' ' || max(sequence) from tiding"));
            assertArrayEquals(
                    one.get("/content/v1/changes").body(),
                    other.get("/content/v1/changes").body());
        }
    }

    private Node node(Launched database) throws Exception {
        var port = database.server().port();
        return Node.started(Node.settings(database, port, directories.empty().root()));
    }

    private static String written(Colleague desk, String headline) throws Exception {
        return Colleague.json(desk.writes(headline, headline)).get("id").asText();
    }
}
