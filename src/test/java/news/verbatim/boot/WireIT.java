// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad wire between the product and its database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WireIT {

    @RegisterExtension
    final Directories directories = new Directories();

    @Test
    void while_the_database_stands_still_everybody_is_told_to_come_back_and_then_all_goes_on() throws Exception {
        try (var database = Launched.on(directories.begun());
                var proxy = FaultProxy.before(database.server().port());
                var node = Node.started(Node.settings(
                        database, proxy.port(), directories.empty().root()));
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var desk = Colleague.at(node);
            assertEquals(201, desk.writes("Before", "before").statusCode());
            // as many connections as a busy morning leaves behind
            all(people, 30, () -> desk.reads("/desk/v1/articles"));

            proxy.set(FaultProxy.Mode.STALL);
            var first = all(people, 20, () -> desk.reads("/desk/v1/articles"));
            var written = desk.writes("Meanwhile", "meanwhile");

            for (var answer : first) assertEquals(503, answer.statusCode());
            assertEquals(503, written.statusCode());
            assertTrue(written.headers().firstValue("Retry-After").isPresent());
            assertEquals(503, node.get("/content/v1/articles").statusCode());
            assertEquals(503, node.get("/q/health/ready").statusCode());
            assertEquals(200, node.get("/q/health/live").statusCode());

            proxy.set(FaultProxy.Mode.PASS);
            node.isReady();
            assertEquals(200, node.get("/content/v1/articles").statusCode());
            assertEquals(201, desk.writes("After", "after").statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_cut_in_the_middle_of_saving_is_told_as_an_outcome_nobody_knows(boolean arrives) throws Exception {
        try (var database = Launched.on(directories.begun());
                var proxy = FaultProxy.before(database.server().port());
                var node = Node.started(Node.settings(
                        database, proxy.port(), directories.empty().root()))) {
            var desk = Colleague.at(node);
            for (var round = 0; round < 5; round++) {
                var headline = "Cut number " + round;
                node.isReady();
                proxy.cutAt("COMMIT", arrives);

                var answer = desk.writes(headline, headline);

                assertTrue(proxy.hasCut());
                assertEquals(503, answer.statusCode(), new String(answer.body()));
                assertEquals("unknown", Colleague.json(answer).path("outcome").asText());
                assertEquals(arrives ? "1" : "0", database.ask(count(headline)));
                assertEquals(201, desk.writes(headline, headline).statusCode());
            }
        }
    }

    @Test
    void broken_connections_are_replaced_before_the_next_request_but_one() throws Exception {
        try (var database = Launched.on(directories.begun());
                var proxy = FaultProxy.before(database.server().port());
                var node = Node.started(Node.settings(
                        database, proxy.port(), directories.empty().root()))) {
            var desk = Colleague.at(node);
            for (var round = 0; round < 20; round++) {
                proxy.reset();
                var headline = "Reset number " + round;
                for (var answer = desk.writes(headline, headline); answer.statusCode() != 201; ) {
                    assertEquals(503, answer.statusCode(), new String(answer.body()));
                    answer = desk.writes(headline, headline);
                }
                assertEquals("1", database.ask(count(headline)));
            }
        }
    }

    private static String count(String headline) {
        return "select count(*) from article where headline = '" + headline + "'";
    }

    private static List<HttpResponse<byte[]>> all(ExecutorService people, int many, Callable<HttpResponse<byte[]>> call)
            throws Exception {
        var answers = new ArrayList<Future<HttpResponse<byte[]>>>();
        for (var i = 0; i < many; i++) answers.add(people.submit(call));
        var got = new ArrayList<HttpResponse<byte[]>>();
        for (var answer : answers) got.add(answer.get());
        return got;
    }
}
