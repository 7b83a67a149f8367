// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Rows;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {

    static final String REVISION = "/desk/v1/articles/{id}/revisions/{n}";

    final Desk desk = new Desk();

    Desk.Article saved(Desk.Article article, ObjectNode story) {
        desk.rewrites(desk.reads(article), story).then().statusCode(200);
        return desk.reads(article);
    }

    Response restores(RequestSpecification who, Desk.Article article, int revision) {
        return who.contentType(ContentType.JSON).post(REVISION + "/restoration", article.id(), revision);
    }

    Response compares(Desk.Article article, int to, String from) {
        var request = desk.says();
        return (from == null ? request : request.queryParam("from", from)).get(REVISION + "/changes", article.id(), to);
    }

    @Test
    void two_revisions_are_compared_field_by_field_and_word_by_word() {
        var article = desk.writes(Stories.rain());
        var story = desk.story(article).put("kicker", "Weather");
        ((ObjectNode) story.at("/body/0")).put("text", "Rain fell on Elmsby for the second time since May.");
        story.withArray("body").insertObject(0).put("type", "divider");
        saved(article, story);

        compares(article, 2, null)
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("changes.pointer", equalTo(List.of("/kicker", "/body/0", "/body/1/text")))
                .body("changes.kind", equalTo(List.of("added", "added", "changed")))
                .body("changes[0].before", nullValue())
                .body("changes[0].after", equalTo("Weather"))
                .body("changes[1].after.type", equalTo("divider"))
                .body("changes[1].words", nullValue())
                .body("changes[2].words.op", equalTo(List.of("equal", "delete", "insert", "equal")))
                .body(
                        "changes[2].words.text",
                        equalTo(List.of("Rain fell on Elmsby for the ", "first", "second", " time since May.")));
        compares(article, 1, "2")
                .then()
                .body("changes.kind", equalTo(List.of("removed", "changed", "removed")))
                .body("changes[1].pointer", equalTo("/body/0/text"))
                .body("changes[2].pointer", equalTo("/body/0"))
                .body("changes[2].before.type", equalTo("divider"));
        compares(article, 2, "2").then().statusCode(200).body("changes", equalTo(List.of()));
        compares(article, 1, null)
                .then()
                .body("from", equalTo(0))
                .body("changes.kind", everyItem(equalTo("added")))
                .body("changes.pointer", hasItem("/headline"));
        assertEquals(
                compares(article, 1, null).asString(), compares(article, 1, "0").asString());
    }

    @Test
    void what_changed_in_captions_and_attributions_is_found_by_their_ids() {
        var article = desk.writes(Stories.everything(desk));
        var story = desk.story(article);
        story.withArray("attributions")
                .insert(0, story.withArray("attributions").remove(1));
        ((ObjectNode) story.at("/captions/0")).put("alt", "A woman in heavy rain");
        saved(article, story);

        compares(article, 2, null)
                .then()
                .body("changes.pointer", equalTo(List.of("/captions/0/alt", "/attributions/0")))
                .body("changes[0].words.text", equalTo(List.of("A woman in ", "the", "heavy", " rain")))
                .body("changes[1].kind", equalTo("moved"))
                .body("changes[1].before", equalTo("/attributions/1"))
                .body("changes[1].after", equalTo("/attributions/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "ten", "3", "99", "1.0", "", "99999999999"})
    void a_revision_to_compare_with_that_there_is_not_is_refused(String from) {
        var article = desk.writes(Stories.rain());
        saved(article, Stories.rain());

        Refused.with(compares(article, 2, from), 400, "invalid-parameter", "?from");
        Refused.with(compares(article, 3, null), 404, "not-found");
        Refused.with(
                desk.says().queryParam("form", "1").get(REVISION + "/changes", article.id(), 1), 400, "unknown-field");
    }

    @Test
    void what_an_article_said_comes_back_as_its_newest_revision_with_every_id() {
        var article = desk.writes(Stories.everything(desk));
        var first = desk.story(article);
        var rows = rows(article);
        saved(article, Stories.rain().put("slug", first.path("slug").asText()));
        var editor = someone("editor");

        restores(as(editor).header("If-Match", "\"2\""), article, 1)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("revision", equalTo(3))
                .body("stage", equalTo("draft"))
                .body("updatedBy", equalTo(editor.username()));

        assertEquals(first, desk.story(article));
        assertEquals(rows, rows(article));
        desk.says()
                .get("/desk/v1/articles/{id}/revisions", article.id())
                .then()
                .body("items.action", equalTo(List.of("restored", "edited", "created")))
                .body("items[0].note", equalTo("Revision 1"))
                .body("items[0].recordedBy", equalTo(editor.username()));
        compares(article, 3, "1").then().body("changes", equalTo(List.of()));
    }

    Map<String, Object> rows(Desk.Article article) {
        var rows = new TreeMap<String, Object>();
        for (var table : List.of("block", "caption", "attribution", "article_tag", "related"))
            rows.put(
                    table,
                    Rows.of("select * from " + table + " where article = ?::uuid order by position", article.id()));
        return rows;
    }

    @Test
    void going_back_to_what_it_says_now_changes_nothing() {
        var article = desk.writes(Stories.everything(desk));
        var before = desk.whole(article);

        restores(desk.says(), article, 1).then().statusCode(200).header("ETag", equalTo("\"1\""));

        assertEquals(before, desk.whole(article));
    }

    @Test
    void going_back_checks_the_revision_seen_where_it_is_sent_and_who_may() {
        var article = desk.writes(Stories.rain());
        saved(article, desk.story(article).put("kicker", "Weather"));

        Refused.with(restores(desk.says().header("If-Match", "\"1\""), article, 1), 412, "stale-revision")
                .body("current.revision", equalTo(2))
                .body("changed", equalTo(List.of("/kicker")));
        Refused.with(restores(desk.says(), article, 3), 404, "not-found");
        for (var role : List.of("reporter", "photo", "publisher", "admin"))
            Refused.with(restores(as(role), article, 1), 403, "forbidden");
        Refused.with(
                desk.says().body("{\"stage\":\"draft\"}").post(REVISION + "/restoration", article.id(), 1),
                400,
                "unknown-field");
        assertEquals(2, desk.reads(article).revision());
    }

    @Test
    void the_address_that_readers_know_stays_and_one_that_nobody_knows_comes_back() {
        var old = fresh("old");
        var other = fresh("new");
        for (var published : List.of(true, false)) {
            var article = desk.writes(Stories.rain().put("slug", published ? old : old + "-2"));
            saved(
                    article,
                    desk.story(article)
                            .put("slug", published ? other : other + "-2")
                            .put("kicker", "Weather"));
            if (published) desk.publishes(desk.reads(article)).then().statusCode(200);

            restores(desk.says(), article, 1)
                    .then()
                    .statusCode(200)
                    .body("story.kicker", nullValue())
                    .body("story.slug", equalTo(published ? other : old + "-2"));
        }
    }

    @Test
    void readers_go_on_seeing_what_was_published() {
        var article = desk.writes(Stories.rain());
        var story = desk.story(article).put("kicker", "Weather");
        saved(article, story);
        desk.publishes(desk.reads(article)).then().statusCode(200);

        restores(desk.says(), article, 1).then().statusCode(200).body("state", equalTo("published"));

        when().get("/content/v1/articles/{id}", article.id()).then().body("kicker", equalTo("Weather"));
    }

    @Test
    void a_verdict_comes_back_with_an_editor_and_never_with_a_reporter() {
        for (var role : List.of("editor", "reporter")) {
            var reporter = someone("reporter");
            var story = Stories.rain();
            var id = as(reporter).body(story).post("/desk/v1/articles").<String>path("id");
            var article = new Desk.Article(id, 1, "");
            as(reporter).contentType(ContentType.JSON).post("/desk/v1/articles/{id}/proposals", id);
            var judged = desk.story(article);
            for (var said : judged.path("attributions"))
                if (said.path("kind").asText().equals("term")) ((ObjectNode) said).put("verdict", "confirmed");
            saved(article, judged);
            var before = desk.story(article);
            assertTrue(before.findValuesAsText("verdict").contains("confirmed"));
            saved(article, desk.story(article).putNull("attributions"));

            restores(role.equals("editor") ? desk.says() : as(reporter), article, 3)
                    .then()
                    .statusCode(200);

            var after = desk.story(article);
            if (role.equals("editor")) assertEquals(before, after);
            else {
                assertTrue(!after.findValuesAsText("verdict").contains("confirmed"));
                for (var said : before.path("attributions")) ((ObjectNode) said).put("verdict", "proposed");
                assertEquals(before, after, "all but the verdict is as it was, where it came from included");
            }
        }
    }

    @Test
    void what_an_editor_judges_now_a_reporter_does_not_undo_by_going_back() {
        var reporter = someone("reporter");
        var story = Stories.rain();
        Stories.said(story, "a1", "term", 1, "drown");
        var id = as(reporter).body(story).post("/desk/v1/articles").<String>path("id");
        var article = new Desk.Article(id, 1, "");
        var judged = desk.story(article).put("kicker", "Weather");
        ((ObjectNode) judged.at("/attributions/0")).put("verdict", "confirmed");
        saved(article, judged);

        restores(as(reporter), article, 1)
                .then()
                .statusCode(200)
                .body("story.kicker", nullValue())
                .body("story.attributions[0].verdict", equalTo("confirmed"));
    }

    @Test
    void what_an_earlier_revision_refers_to_is_kept_or_going_back_is_refused_in_words() {
        var goesWith = desk.writes(Stories.rain());
        var speaker = desk.speaker("Oda Brandt");
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, "We had stopped hoping,")
                .withObject("/speaker")
                .put("id", speaker);
        story.putArray("related").addObject().put("article", goesWith.id());
        var article = desk.writes(story);
        saved(article, Stories.rain());

        Refused.with(desk.says().header("If-Match", "\"1\"").delete("/desk/v1/speakers/{id}", speaker), 409, "in-use");
        desk.deletes(goesWith).then().statusCode(204);
        Refused.with(restores(desk.says(), article, 1), 422, "unacceptable", "/related/0/article")
                .body("detail", containsString("There is no article"));
        assertEquals(2, desk.reads(article).revision());
    }

    @Test
    void whatever_is_done_to_an_article_its_history_stays_byte_for_byte() {
        var article = desk.writes(Stories.everything(desk));
        var story = desk.story(article);
        var recorded = new TreeMap<Integer, String>();
        var paths = api().path("paths");
        var done = 0;
        for (var path : paths.properties()) {
            if (!path.getKey().startsWith("/desk/v1/articles/{id}")) continue;
            for (var operation : path.getValue().properties()) {
                var deletesAll = path.getKey().equals("/desk/v1/articles/{id}")
                        && operation.getKey().equals("delete");
                if (operation.getKey().equals("get") || !operation.getValue().has("responses") || deletesAll) continue;
                record(article, recorded);
                var answer = act(article, story, operation.getKey(), path.getKey());
                if (answer.statusCode() < 300) done++;
                assertTrue(answer.statusCode() < 500, path.getKey() + " " + answer.asString());
                for (var revision : recorded.entrySet())
                    assertEquals(
                            revision.getValue(),
                            desk.says()
                                    .get(REVISION, article.id(), revision.getKey())
                                    .asString(),
                            operation.getKey() + " " + path.getKey());
            }
        }
        assertTrue(done >= 8, "only " + done + " things could be done");
        assertNotEquals(1, recorded.size());
    }

    void record(Desk.Article article, Map<Integer, String> recorded) {
        for (var n = recorded.size() + 1; n <= desk.reads(article).revision(); n++)
            recorded.put(n, desk.says().get(REVISION, article.id(), n).asString());
    }

    Response act(Desk.Article article, JsonNode first, String verb, String path) {
        var story = desk.story(article);
        var body = (JsonNode) Stories.JSON.createObjectNode();
        if (path.endsWith("{id}")) body = story.put("kicker", fresh("Kicker"));
        if (path.endsWith("/captions") || path.endsWith("/{captionId}"))
            body = Stories.JSON
                    .createObjectNode()
                    .put("media", first.at("/captions/0/media").asText())
                    .put("text", fresh("Text"));
        if (path.endsWith("/attributions") || path.endsWith("/{attributionId}"))
            body = without(first.at("/attributions/0"), fresh("Because"));
        if (path.endsWith("/verdict")) body = Stories.JSON.createObjectNode().put("verdict", "rejected");
        if (path.endsWith("/stage")) body = Stories.JSON.createObjectNode().put("stage", "in-review");
        if (path.endsWith("/publication") && verb.equals("delete"))
            body = Stories.JSON.createObjectNode().put("reason", "Wrong");
        var address = path.replace("{id}", article.id())
                .replace("{number}", "1")
                .replace("{captionId}", story.at("/captions/0/id").asText("none"))
                .replace("{attributionId}", story.at("/attributions/0/id").asText("none"));
        var bodiless = verb.equals("delete") && !path.endsWith("/publication");
        var request = as("reporter", "photo", "editor", "publisher", "legal", "admin")
                .header("If-Match", desk.reads(article).tag());
        return (bodiless ? request : request.body(body)).request(verb, address);
    }

    static ObjectNode without(JsonNode said, String reason) {
        var copy = (ObjectNode) said.deepCopy();
        copy.put("reason", reason).remove(List.of("id", "origin", "verdict"));
        return copy;
    }

    static JsonNode api() {
        return news.verbatim.http.StoredJson.read(
                when().get("/q/openapi?format=json").asString(), JsonNode.class);
    }

    @Test
    void the_database_itself_rewrites_no_history() {
        var article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);

        for (var statement : List.of(
                "update revision set note = 'x' where article = ?::uuid returning 1",
                "delete from revision where article = ?::uuid returning 1")) {
            var no = assertThrows(IllegalStateException.class, () -> Rows.of(statement, article.id()));
            assertTrue(
                    no.getCause().getMessage().contains("not rewritten"),
                    no.getCause().getMessage());
        }
        assertEquals(
                2,
                Rows.of("select 1 from revision where article = ?::uuid", article.id())
                        .size());
    }
}
