// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import news.verbatim.contract.Book;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whether a client can set what is not its to set. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MassAssignmentTest {

    static final List<String> NEVER_A_FIELD = List.of(
            "password", "epoch", "enabled", "owner", "createdBy", "passwordHash", "__proto__", "constructor", "class");

    @Test
    void no_input_takes_a_field_that_only_answers_have() {
        var desk = new Desk();
        desk.publishes(desk.writes(Stories.printable(desk))).then().statusCode(200);
        desk.writes(Stories.everything(desk)); // the newest has one of each part
        var admin = Newsroom.someone("admin");
        try (var client = new Client("http://127.0.0.1:" + RestAssured.port)) {
            var book = new Book(client.send(new Client.Sent("GET", "/q/openapi?format=json", Map.of(), null))
                    .json());
            var crew = new Crew(client, admin.username(), admin.password());
            var things = new Things(crew, new Random(1));
            things.look();
            var answered = new TreeSet<>(NEVER_A_FIELD);
            book.operations().forEach(operation -> fields(book, book.response(operation, 200), answered, 0));
            assertTrue(
                    answered.containsAll(List.of("revision", "createdAt", "updatedBy", "state")), answered.toString());
            var wrong = new TreeMap<String, String>();
            for (var operation : book.operations()) {
                var media = book.at(operation.said().path("requestBody")).at("/content/application~1json");
                if (media.isMissingNode()) continue;
                var taken = new TreeSet<String>();
                book.at(media.path("schema")).path("properties").fieldNames().forEachRemaining(taken::add);
                var headers = new HashMap<>(Map.of("Content-Type", "application/json", "If-Match", "\"1\""));
                headers.put("Authorization", "Bearer " + crew.token("all"));
                var address = things.filled(operation.path());
                for (var field : answered) {
                    if (taken.contains(field)) continue;
                    var body = ((ObjectNode) media.path("example").deepCopy())
                            .put(field, "x")
                            .toString();
                    var answer = client.send(new Client.Sent(
                            operation.method(), address, headers, body.getBytes(StandardCharsets.UTF_8)));
                    var told = answer.json().path("errors").findValuesAsText("pointer");
                    if (answer.status() != 400 || !told.contains("/" + field))
                        wrong.put(operation + " " + field, answer.status() + " " + told);
                }
            }
            assertEquals(Map.of(), wrong);
        }
    }

    static void fields(Book book, JsonNode node, TreeSet<String> found, int depth) {
        var said = book.at(node);
        if (depth > 14) return;
        said.path("properties").fieldNames().forEachRemaining(found::add);
        said.forEach(child -> {
            if (child.isContainerNode()) fields(book, child, found, depth + 1);
        });
    }

    @Test
    void what_an_attribution_has_from_the_product_is_not_the_clients_to_set() {
        var desk = new Desk("reporter");
        for (var field : Map.of(
                        "anchor",
                        "\"moved\"",
                        "confidence",
                        "0.99",
                        "origin",
                        "\"detected\"",
                        "verdict",
                        "\"confirmed\"")
                .entrySet()) {
            var story = Stories.rain();
            var said = Stories.said(story, "a1", "term", 1, "drown");
            said.set(field.getKey(), tree(field.getValue()));
            var answer = desk.says().body(story).post("/desk/v1/articles");
            assertTrue(List.of(403, 422).contains(answer.statusCode()), field + " " + answer.asString());
            assertEquals(List.of("/attributions/0/" + field.getKey()), answer.path("errors.pointer"));
        }
    }

    @Test
    void an_id_that_is_another_articles_is_not_taken_and_not_reached() {
        var desk = new Desk();
        var theirs = desk.writes(Stories.everything(desk));
        var whole = desk.story(theirs);
        var ours = desk.writes(Stories.rain());
        var caption = whole.at("/captions/0/id").asText();
        var said = whole.at("/attributions/0/id").asText();
        for (var address : List.of("captions/" + caption, "attributions/" + said)) {
            var there = "/desk/v1/articles/" + ours.id() + "/" + address;
            assertEquals(404, desk.says().get(there).statusCode(), there);
            assertEquals(
                    404,
                    desk.says().header("If-Match", ours.tag()).delete(there).statusCode(),
                    there);
        }
        assertEquals(
                404,
                desk.says()
                        .header("If-Match", ours.tag())
                        .body("{\"verdict\":\"rejected\"}")
                        .put("/desk/v1/articles/{id}/attributions/{said}/verdict", ours.id(), said)
                        .statusCode());
        for (var list : List.of("captions", "attributions", "body")) {
            var story = desk.story(ours);
            story.withArray(list).add(whole.withArray(list).get(0).deepCopy());
            desk.rewrites(ours, story).then().statusCode(422);
        }
        assertEquals(whole, desk.story(theirs));
    }

    private static JsonNode tree(String json) {
        try {
            return Stories.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
