// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Rows;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaptionTest {

    static final String CAPTIONS = "/desk/v1/articles/{id}/captions";
    static final String CAPTION = CAPTIONS + "/{caption}";

    final Desk desk = new Desk();
    String photo;

    @BeforeEach
    void begin() {
        photo = desk.photo("Rain over Elmsby", "Elmsby Photo", "A street in the rain");
    }

    String media(String rest) {
        return "{\"media\":\"%s\"%s}".formatted(photo, rest);
    }

    Response adds(Desk.Article article, String rest) {
        return desk.says().body(media(rest)).post(CAPTIONS, article.id());
    }

    @Test
    void a_caption_is_added_read_rewritten_and_removed_and_each_makes_a_revision() {
        var article = desk.writes(Stories.rain());

        var added = adds(article, ",\"role\":\"lead\",\"text\":\"Rain\"");
        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .header("Location", equalTo("/desk/v1/articles/" + article.id() + "/captions/" + added.path("id")))
                .body("role", equalTo("lead"))
                .body("text", equalTo("Rain"))
                .body("credit", nullValue())
                .body("creditFormat", equalTo(" ({credit})"))
                .body("decorative", equalTo(false));
        var id = added.<String>path("id");

        desk.says()
                .get(CAPTION, article.id(), id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("", equalTo(added.path("")));
        desk.says()
                .header("If-Match", "\"2\"")
                .body(media(",\"role\":\"lead\",\"text\":\"More rain\",\"takenOn\":\"2024\""))
                .put(CAPTION, article.id(), id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("id", equalTo(id))
                .body("text", equalTo("More rain"))
                .body("takenOn", equalTo("2024"));
        desk.says()
                .get(CAPTIONS, article.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("items.id", equalTo(List.of(id)))
                .body("page.next", nullValue());
        desk.says()
                .header("If-Match", "\"3\"")
                .delete(CAPTION, article.id(), id)
                .then()
                .statusCode(204)
                .header("ETag", equalTo("\"4\""));

        Refused.with(desk.says().get(CAPTION, article.id(), id), 404, "not-found");
        desk.says()
                .get("/desk/v1/articles/{id}/revisions", article.id())
                .then()
                .body("items.action", equalTo(List.of("captions", "captions", "captions", "created")))
                .body("items.revision", equalTo(List.of(4, 3, 2, 1)));
    }

    @Test
    void an_equal_caption_changes_nothing_and_an_edit_sends_the_article_back_to_draft() {
        var article = desk.writes(Stories.rain());
        var id = adds(article, ",\"text\":\"Rain\"").<String>path("id");
        desk.says()
                .header("If-Match", "\"2\"")
                .body("{\"stage\":\"in-review\"}")
                .put("/desk/v1/articles/{id}/stage", article.id())
                .then()
                .statusCode(200);

        desk.says()
                .header("If-Match", "\"3\"")
                .body(media(",\"text\":\"Rain\""))
                .put(CAPTION, article.id(), id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""));
        assertEquals("in-review", desk.whole(article).path("stage").asText());

        desk.says()
                .header("If-Match", "\"3\"")
                .body(media(",\"text\":\"Rain!\""))
                .put(CAPTION, article.id(), id)
                .then()
                .header("ETag", equalTo("\"4\""));
        assertEquals("draft", desk.whole(article).path("stage").asText());
    }

    @Test
    void what_is_null_inherits_and_what_is_empty_stays_empty_at_the_desk() {
        var article = desk.writes(Stories.rain());

        adds(article, ",\"text\":\"\",\"credit\":null")
                .then()
                .body("text", equalTo(""))
                .body("credit", nullValue());
    }

    @Test
    void an_id_may_be_given_or_be_a_handle_and_never_changes() {
        var article = desk.writes(Stories.rain());
        var own = UUID.randomUUID().toString();

        adds(article, ",\"id\":\"%s\"".formatted(own)).then().statusCode(201).body("id", equalTo(own));
        adds(article, ",\"id\":\"c9\"")
                .then()
                .statusCode(201)
                .body("id", org.hamcrest.Matchers.matchesPattern(ArticleTest.ID));
        Refused.with(adds(article, ",\"id\":\"%s\"".formatted(own)), 422, "unacceptable", "/id");
        Refused.with(
                desk.says()
                        .header("If-Match", "\"3\"")
                        .body(media(",\"id\":\"%s\"".formatted(UUID.randomUUID())))
                        .put(CAPTION, article.id(), own),
                422,
                "unacceptable",
                "/id");
        Refused.with(adds(desk.writes(Stories.rain()), ",\"id\":\"%s\"".formatted(own)), 422, "unacceptable", "/id");
    }

    @Test
    void every_fault_of_a_caption_is_told_with_its_place_in_what_was_sent() {
        var article = desk.writes(Stories.rain());

        Refused.with(
                adds(
                        article,
                        ",\"creditFormat\":\"by\",\"depicted\":[{\"name\":\" \"}],\"alt\":\"" + "a".repeat(10_001)
                                + "\""),
                422,
                "unacceptable",
                "/creditFormat",
                "/depicted/0/name",
                "/alt");
        var stranger = UUID.randomUUID();
        Refused.with(
                desk.says()
                        .body("{\"media\":\"%s\",\"depicted\":[{\"name\":\"A\",\"speaker\":\"%s\"}]}"
                                .formatted(stranger, stranger))
                        .post(CAPTIONS, article.id()),
                422,
                "unacceptable",
                "/media",
                "/depicted/0/speaker");
        Refused.with(desk.says().body("{}").post(CAPTIONS, article.id()), 422, "unacceptable", "/media");
        Refused.with(adds(article, ",\"takenOn\":\"2025-02-30\""), 422, "unacceptable", "/takenOn");
        Refused.with(adds(article, ",\"role\":\"leed\""), 422, "unacceptable", "/role");
        adds(article, ",\"role\":\"lead\"").then().statusCode(201);
        Refused.with(adds(article, ",\"role\":\"lead\""), 422, "unacceptable", "/role");
        assertEquals(2, desk.reads(article).revision());
    }

    @Test
    void a_caption_that_a_figure_or_a_quotation_names_is_not_removed() {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "inline").put("text", "“So it goes”, she said");
        Stories.caption(story, "c2", photo, "inline");
        story.withArray("body").addObject().put("type", "figure").put("caption", "c2");
        var said = story.withArray("attributions").addObject().put("kind", "direct");
        said.putObject("speaker").put("kind", "anonymous");
        var segment = said.putArray("segments").addObject();
        segment.put("start", 1)
                .put("end", 11)
                .put("exact", "So it goes")
                .putObject("target")
                .put("caption", "c1");
        var article = desk.writes(story);
        var captions = desk.story(article).path("captions");

        for (var caption : captions)
            Refused.with(
                            desk.says()
                                    .header("If-Match", article.tag())
                                    .delete(
                                            CAPTION,
                                            article.id(),
                                            caption.path("id").asText()),
                            409,
                            "in-use")
                    .body("errors[0].pointer", startsWith("/"));
        assertEquals(captions, desk.story(article).path("captions"));
    }

    @Test
    void a_caption_of_another_article_is_not_found_here() {
        var one = desk.writes(Stories.rain());
        var other = desk.writes(Stories.rain());
        var id = adds(one, "").<String>path("id");

        Refused.with(desk.says().get(CAPTION, other.id(), id), 404, "not-found");
        Refused.with(
                desk.says().header("If-Match", "\"1\"").body(media("")).put(CAPTION, other.id(), id), 404, "not-found");
        Refused.with(desk.says().header("If-Match", "\"1\"").delete(CAPTION, other.id(), id), 404, "not-found");
        Refused.with(desk.says().get(CAPTION, one.id(), "c1"), 404, "not-found");
    }

    @Test
    void a_change_needs_the_revision_and_an_addition_checks_it_when_it_is_sent() {
        var article = desk.writes(Stories.rain());
        var id = adds(article, "").<String>path("id");

        Refused.with(desk.says().body(media("")).put(CAPTION, article.id(), id), 428, "precondition-required");
        Refused.with(desk.says().delete(CAPTION, article.id(), id), 428, "precondition-required");
        Refused.with(
                        desk.says().header("If-Match", "\"1\"").body(media("")).post(CAPTIONS, article.id()),
                        412,
                        "stale-revision")
                .body("current.revision", equalTo(2))
                .body("changed", equalTo(List.of("/captions/0")));
        Refused.with(desk.says().header("If-Match", "\"1\"").delete(CAPTION, article.id(), id), 412, "stale-revision");
    }

    @Test
    void photo_editors_caption_any_article_and_reporters_their_own() {
        var article = desk.writes(Stories.rain());

        as("photo").body(media("")).post(CAPTIONS, article.id()).then().statusCode(201);
        Refused.with(as("reporter").body(media("")).post(CAPTIONS, article.id()), 403, "forbidden");
        Refused.with(as("publisher").body(media("")).post(CAPTIONS, article.id()), 403, "forbidden");
        var ada = someone("reporter");
        var own = as(ada).body(Stories.rain()).post("/desk/v1/articles").<String>path("id");
        as(ada).body(media("")).post(CAPTIONS, own).then().statusCode(201);
        as("publisher").get(CAPTIONS, own).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void the_rows_are_what_the_story_says() {
        var article = desk.writes(Stories.everything(desk));
        assertRows(article);

        var story = desk.story(article);
        var first = (ObjectNode) story.at("/captions/0");
        first.put("text", "")
                .putNull("credit")
                .put("takenOn", "2023")
                .putNull("place")
                .put("role", "gallery");
        first.withArray("depicted").insertObject(0).put("name", "Unknown man");
        Stories.caption(story, UUID.randomUUID().toString(), photo, "thumbnail");
        desk.rewrites(article, story).then().statusCode(200);
        assertRows(article);
    }

    void assertRows(Desk.Article article) {
        var rows = Rows.of("select * from caption where article = ?::uuid order by position", article.id());
        var captions = desk.story(article).path("captions");
        assertEquals(captions.size(), rows.size());
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var caption = captions.get(i);
            assertEquals(i, row.get("position"));
            assertEquals(caption.path("decorative").asBoolean(), row.get("decorative"));
            Map.of("id", "id", "media", "media", "role", "role", "credit_format", "creditFormat", "taken_on", "takenOn")
                    .forEach((column, field) ->
                            same(row, column, caption.path(field).asText(null)));
            for (var field : List.of("text", "credit", "alt"))
                same(row, field, caption.path(field).asText(null));
            for (var field : List.of("sublocation", "city", "region", "country"))
                same(row, field, caption.path("place").path(field).asText(null));
            var shown = Rows.of(
                    "select * from caption_depicted where caption = ?::uuid order by position",
                    caption.path("id").asText());
            assertEquals(caption.path("depicted").size(), shown.size());
            for (var j = 0; j < shown.size(); j++) {
                var person = caption.path("depicted").get(j);
                same(shown.get(j), "name", person.path("name").asText(null));
                same(shown.get(j), "speaker", person.path("speaker").asText(null));
                same(shown.get(j), "role_as_given", person.path("roleAsGiven").asText(null));
            }
        }
    }

    static void same(Map<String, Object> row, String column, String said) {
        var value = row.get(column);
        assertEquals(
                said == null || said.equals("null") ? null : said, value == null ? null : value.toString(), column);
    }

    @Test
    void where_a_photo_is_used_is_found_by_photo_by_words_and_by_who_is_shown() {
        var speaker = desk.speaker("Oda Brandt");
        var own = desk.photo("Rain", "Elmsby Photo", "A street");
        var story = Stories.rain();
        var caption = Stories.caption(story, "c1", own, "lead").put("text", "RAIN over İzmir " + speaker);
        caption.putArray("depicted")
                .addObject()
                .put("name", "Mrs Brandt " + own)
                .put("speaker", speaker);
        var article = desk.writes(story);
        var other = desk.writes(Stories.rain());
        desk.says().body("{\"media\":\"%s\"}".formatted(own)).post(CAPTIONS, other.id());

        used(Map.of("media", own)).body("items.article", equalTo(List.of(other.id(), article.id())));
        used(Map.of("q", "rain " + speaker)).body("items.article", equalTo(List.of(article.id())));
        used(Map.of("media", own, "q", "İzmir")).body("items.article", equalTo(List.of(article.id())));
        used(Map.of("depicted", speaker)).body("items.article", equalTo(List.of(article.id())));
        used(Map.of("depicted", "mrs brandt " + own))
                .body("items[0].headline", equalTo(article.headline()))
                .body("items[0].revision", equalTo(1))
                .body("items[0].caption.text", equalTo("RAIN over İzmir " + speaker))
                .body("items", hasSize(1));
        used(Map.of("media", own, "q", "snow")).body("items", hasSize(0));

        var next = used(Map.of("media", own, "limit", 1)).extract().<String>path("page.next");
        var second = used(Map.of("media", own, "limit", 1, "cursor", next));
        second.body("items.article", equalTo(List.of(article.id()))).body("page.next", nullValue());
        used(Map.of("media", own, "limit", 1, "cursor", second.extract().path("page.prev")))
                .body("items.article", equalTo(List.of(other.id())))
                .body("page.prev", nullValue());
        Refused.with(
                as("reporter").queryParam("media", "x").get("/desk/v1/captions"), 400, "invalid-parameter", "?media");
        Refused.with(
                        as("reporter").queryParam("creator", "x").get("/desk/v1/captions"),
                        400,
                        "unknown-field",
                        "?creator")
                .body("errors.pointer", hasItem("?creator"));
    }

    static io.restassured.response.ValidatableResponse used(Map<String, ?> asked) {
        return as("reporter").queryParams(asked).get("/desk/v1/captions").then().statusCode(200);
    }
}
