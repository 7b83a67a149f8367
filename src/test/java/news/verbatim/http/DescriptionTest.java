// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.verbatim.Desk;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DescriptionTest {

    static final String EVERY_BLOCK = """
            [{"type": "heading", "level": 2, "text": "After the rain"},
             {"type": "list", "ordered": true, "items": ["Boots", "Coats"]},
             {"type": "block-quote", "text": "Rain is a guest."},
             {"type": "pull-quote", "attribution": "a1"},
             {"type": "figure", "caption": "c1"},
             {"type": "embed", "url": "https://video.example/rain"},
             {"type": "table", "header": ["Day", "Rain"], "rows": [["Monday", "3"], ["Tuesday", "0"]]},
             {"type": "divider"}]""";

    final Desk desk = new Desk();
    JsonNode api;

    @BeforeEach
    void read() {
        api = json(when().get("/q/openapi?format=json"));
    }

    @Test
    void readers_get_every_field_that_is_described_and_no_other() {
        var speaker = desk.speaker("Oda Brandt");
        var media = desk.photo("Rain over Elmsby", "Elm Photo", "Drops on a window");
        var article = desk.writes(story(speaker, media));
        desk.publishes(article).then().statusCode(200);

        agrees("/content/v1/articles/{name}", "/content/v1/articles/" + article.id());
        agrees("/content/v1/articles", "/content/v1/articles?speaker=" + speaker);
        agrees("/content/v1/quotes", "/content/v1/quotes?speaker=" + speaker);
        agrees("/content/v1/captions", "/content/v1/captions?depicted=" + speaker);
        agrees("/content/v1/media/{id}", "/content/v1/media/" + media);
        agrees("/content/v1/speakers", "/content/v1/speakers?q=Oda");
        agrees("/content/v1/speakers/{name}", "/content/v1/speakers/" + speaker);
        agrees("/content/v1/speakers/{name}/quotes", "/content/v1/speakers/" + speaker + "/quotes");
        for (var names : List.of("sections", "tags", "site")) agrees("/content/v1/" + names, "/content/v1/" + names);
        var quote = json(when().get("/content/v1/quotes?speaker=" + speaker)).at("/items/0/id");
        agrees("/content/v1/quotes/{id}", "/content/v1/quotes/" + quote.asText());
    }

    @Test
    void the_desk_gets_every_field_that_is_described_and_no_other() {
        var article = desk.writes(story(desk.speaker("Oda Brandt"), desk.photo("Rain", "Elm Photo", "Drops")));
        desk.publishes(article).then().statusCode(200);
        var at = "/desk/v1/articles/" + article.id();
        for (var part : List.of(
                "", "/captions", "/attributions", "/revisions", "/readiness", "/preview", "/publication", "/editions"))
            agrees("/desk/v1/articles/{id}" + part, at + part);
        for (var list : List.of(
                "articles", "attributions", "captions", "speakers", "media", "sections", "tags", "site", "audit"))
            agrees("/desk/v1/" + list, "/desk/v1/" + list);
        agrees("/desk/v1/audit/verification", "/desk/v1/audit/verification");
        agrees("/access/v1/me", "/access/v1/me");
        for (var list : List.of("users", "keys", "signing-keys")) agrees("/access/v1/" + list, "/access/v1/" + list);
    }

    @Test
    void every_example_of_a_request_is_what_the_contract_asks_for() {
        var faults = new TreeMap<String, List<String>>();
        var seen = 0;
        for (var path : api.path("paths").properties())
            for (var operation : path.getValue().properties())
                for (var media : operation.getValue().at("/requestBody/content").properties()) {
                    if (!media.getKey().endsWith("json")) continue;
                    var name = operation.getValue().path("operationId").asText();
                    assertTrue(media.getValue().has("example"), name + " has no example");
                    var found = Described.request(
                            api,
                            media.getValue().path("schema"),
                            media.getValue().path("example"));
                    if (!found.isEmpty() && !name.equals("changeMedia")) faults.put(name, found);
                    seen++;
                }
        assertEquals(Map.of(), faults);
        assertTrue(seen > 15);
    }

    @Test
    void every_example_of_an_answer_is_what_the_contract_promises() {
        var faults = new TreeMap<String, List<String>>();
        var seen = 0;
        for (var path : api.path("paths").properties())
            for (var operation : path.getValue().properties())
                for (var response : operation.getValue().path("responses").properties()) {
                    var media = response.getValue().at("/content/application~1json");
                    if (!media.has("example")) continue;
                    var found = Described.answer(api, media.path("schema"), media.path("example"));
                    if (!found.isEmpty())
                        faults.put(operation.getValue().path("operationId").asText(), found);
                    seen++;
                }
        assertEquals(Map.of(), faults);
        assertTrue(seen > 10);
    }

    @Test
    void an_example_that_makes_something_new_can_be_sent_as_it_is() {
        for (var path : List.of("articles", "speakers", "media", "sections", "tags"))
            desk.says()
                    .body(example("/desk/v1/" + path).toString())
                    .post("/desk/v1/" + path)
                    .then()
                    .statusCode(oneOf(201, 409)); // somebody may have tried it already, and some names are taken once
        desk.says()
                .body(example("/access/v1/users").toString())
                .post("/access/v1/users")
                .then()
                .statusCode(oneOf(201, 409));
    }

    @Test
    void the_page_that_stands_as_an_example_becomes_an_article() {
        var page = api.path("paths").path("/desk/v1/intake").at("/post/requestBody/content/text~1plain/example");
        var answer = desk.says()
                .contentType("text/plain; charset=UTF-8")
                .body(page.asText())
                .post("/desk/v1/intake")
                .then()
                .statusCode(201)
                .extract()
                .response();
        var schema =
                api.path("paths").path("/desk/v1/intake").at("/post/responses/201/content/application~1json/schema");
        assertEquals(List.of(), Described.answer(api, schema, json(answer)));
    }

    @Test
    void everything_is_explained() {
        var silent = new ArrayList<String>();
        for (var schema : api.at("/components/schemas").properties()) {
            if (!schema.getValue().has("description")) silent.add(schema.getKey());
            for (var part : schema.getValue().path("properties").properties())
                if (!part.getValue().has("description")) silent.add(schema.getKey() + "." + part.getKey());
        }
        for (var path : api.path("paths").properties())
            for (var operation : path.getValue().properties())
                for (var parameter : operation.getValue().path("parameters"))
                    if (!parameter.has("description"))
                        silent.add(operation.getKey() + " " + path.getKey() + " " + parameter.path("name"));
        assertEquals(List.of(), silent);
    }

    JsonNode example(String path) {
        return api.path("paths").path(path).at("/post/requestBody/content/application~1json/example");
    }

    void agrees(String template, String address) {
        var answer = desk.says().get(address).then().statusCode(200).extract().response();
        var described = api.path("paths").path(template).at("/get/responses/200");
        var schema = described.at("/content/application~1json/schema");
        assertTrue(schema.has("$ref") || schema.has("oneOf"), template);
        assertEquals(List.of(), Described.answer(api, schema, json(answer)), template);
        for (var header : described.path("headers").properties())
            if (!header.getKey().equals("Link")) assertNotNull(answer.header(header.getKey()), template + " " + header);
    }

    static ObjectNode story(String speaker, String media) {
        var story = Stories.rain();
        var said = Stories.said(story, "a1", "direct", 1, "“We had stopped hoping,”")
                .put("verdict", "confirmed");
        ((ObjectNode) said.path("speaker")).put("id", speaker);
        said.putObject("cue").put("text", "said").put("lemma", "say");
        said.putObject("occasion").put("kind", "interview").put("date", "2025-11");
        var caption = Stories.caption(story, "c1", media, "lead");
        caption.putArray("depicted").addObject().put("speaker", speaker).put("name", "Oda Brandt");
        caption.putObject("place").put("city", "Elmsby");
        story.withArray("contributors").addObject().put("name", "Ina Moll").put("role", "reporter");
        story.putObject("seo").put("title", "Rain");
        for (var block : StoredJson.read(EVERY_BLOCK, JsonNode.class))
            story.withArray("body").add(block);
        return story;
    }

    static JsonNode json(Response answer) {
        return StoredJson.read(answer.asString(), JsonNode.class);
    }
}
