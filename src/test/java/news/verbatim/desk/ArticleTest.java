// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class ArticleTest {

    static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

    final Desk desk = new Desk();

    @Test
    void a_new_article_is_a_draft_at_revision_1_and_says_where_it_is() {
        var writer = someone("reporter");
        var answer =
                as(writer).body(Stories.rain()).post("/desk/v1/articles").then().statusCode(201);

        answer.header("ETag", equalTo("\"1\""))
                .header(
                        "Location",
                        equalTo("/desk/v1/articles/" + answer.extract().path("id")))
                .header("Cache-Control", equalTo("private, no-store"))
                .body("id", matchesPattern(ID))
                .body("revision", equalTo(1))
                .body("state", equalTo("draft"))
                .body("stage", equalTo("draft"))
                .body("createdAt", notNullValue())
                .body("createdBy", equalTo(writer.username()))
                .body("updatedAt", equalTo(answer.extract().path("createdAt")))
                .body("updatedBy", equalTo(writer.username()))
                .body("published", nullValue())
                .body("story.slug", nullValue())
                .body("story.seo", nullValue())
                .body("story.tags", hasSize(0));
        as(writer)
                .get(answer.extract().header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("", equalTo(answer.extract().path("")));
    }

    @Test
    void every_field_of_a_story_comes_back_and_every_handle_becomes_one_id_everywhere() {
        var story = Stories.everything(desk);
        var article = desk.writes(story);

        var ids = new HashMap<String, String>();
        same(story, desk.story(article), "", ids);

        assertEquals(13, ids.size(), ids.toString());
        assertEquals(13, ids.values().stream().distinct().count());
        ids.values().forEach(id -> assertTrue(id.matches(ID), id));
    }

    /** Everything that was sent is there; ids given for short names are collected, and each name has one. */
    static void same(JsonNode sent, JsonNode kept, String at, Map<String, String> ids) {
        if (sent.isObject())
            sent.properties()
                    .forEach(
                            field -> same(field.getValue(), kept.path(field.getKey()), at + "/" + field.getKey(), ids));
        else if (sent.isArray()) {
            assertEquals(sent.size(), kept.size(), at);
            for (var i = 0; i < sent.size(); i++) same(sent.get(i), kept.get(i), at + "/" + i, ids);
        } else if (sent.asText().matches("[a-z]\\d") && !at.matches(".*/(text|exact)"))
            assertEquals(ids.computeIfAbsent(sent.asText(), _ -> kept.asText()), kept.asText(), at);
        else assertEquals(sent, kept, at);
    }

    @Test
    void an_id_that_was_given_is_kept_and_one_that_was_left_out_is_given() {
        var story = Stories.rain();
        var own = UUID.randomUUID().toString();
        ((ObjectNode) story.at("/body/0")).put("id", own.toUpperCase());
        ((ObjectNode) story.at("/body/1")).remove("id");

        var kept = desk.story(desk.writes(story));

        assertEquals(own, kept.at("/body/0/id").asText());
        assertTrue(kept.at("/body/1/id").asText().matches(ID));
    }

    @Test
    void a_rewritten_article_is_one_revision_on_and_ids_stay() {
        var article = desk.writes(Stories.everything(desk));
        var story = desk.story(article);
        var editor = someone("editor");

        as(editor)
                .header("If-Match", article.tag())
                .body(story.deepCopy().put("headline", "Rain goes on"))
                .put("/desk/v1/articles/{id}", article.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("revision", equalTo(2))
                .body("updatedBy", equalTo(editor.username()))
                .body("createdBy", not(equalTo(editor.username())))
                .body("story.headline", equalTo("Rain goes on"));

        assertEquals(story.get("body"), desk.story(article).get("body"));
        assertEquals(story.get("attributions"), desk.story(article).get("attributions"));
    }

    @Test
    void an_equal_story_changes_nothing() {
        var article = desk.writes(Stories.everything(desk));
        desk.says()
                .header("If-Match", article.tag())
                .body("{\"stage\":\"in-review\"}")
                .put("/desk/v1/articles/{id}/stage", article.id());
        var before = desk.whole(article);

        desk.rewrites(desk.reads(article), (ObjectNode) before.get("story"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("stage", equalTo("in-review"));

        assertEquals(before, desk.whole(article));
        assertEquals(
                2,
                Rows.of("select number from revision where article = ?::uuid", article.id())
                        .size());
    }

    @Test
    void a_whole_answer_sent_back_is_refused_and_told_to_send_the_story() {
        var article = desk.writes(Stories.rain());

        Refused.with(desk.rewrites(article, desk.whole(article)), 422, "unacceptable")
                .body("detail", containsString("story"));
        Refused.with(desk.says().body(desk.whole(article)).post("/desk/v1/articles"), 422, "unacceptable")
                .body("detail", containsString("story"));
    }

    @Test
    void a_change_names_the_revision_it_was_made_on_and_a_stale_one_is_told_what_changed() {
        var story = Stories.rain();
        var article = desk.writes(story);
        var other = someone("editor");
        var changed = desk.story(article).put("kicker", "Weather");
        ((ObjectNode) changed.at("/body/1")).put("text", "Dry again.");
        as(other).header("If-Match", "\"1\"").body(changed).put("/desk/v1/articles/{id}", article.id());

        Refused.with(desk.says().body(story).put("/desk/v1/articles/{id}", article.id()), 428, "precondition-required");
        Refused.with(desk.says().delete("/desk/v1/articles/{id}", article.id()), 428, "precondition-required");
        Refused.with(desk.rewrites(article, story), 412, "stale-revision")
                .body("current.revision", equalTo(2))
                .body("current.updatedBy", equalTo(other.username()))
                .body("current.updatedAt", notNullValue())
                .body("changed", equalTo(List.of("/kicker", "/body/1")));
        Refused.with(desk.deletes(article), 412, "stale-revision").body("current.revision", equalTo(2));
        assertEquals("Weather", desk.story(article).path("kicker").asText());
    }

    @Test
    void what_was_never_published_can_be_deleted_with_all_that_hangs_under_it() {
        var article = desk.writes(Stories.everything(desk));

        desk.deletes(article).then().statusCode(204);

        Refused.with(desk.says().get("/desk/v1/articles/{id}", article.id()), 404, "not-found");
        Refused.with(desk.says().get("/desk/v1/articles/{id}/revisions", article.id()), 404, "not-found");
        for (var table : List.of("block", "caption", "attribution", "article_tag", "related", "revision"))
            assertEquals(
                    List.of(), Rows.of("select 1 from " + table + " where article = ?::uuid", article.id()), table);
    }

    @Test
    void what_was_published_or_is_scheduled_is_kept_even_after_it_was_taken_from_readers() {
        var live = desk.writes(Stories.rain());
        desk.publishes(live).then().statusCode(200);
        var ahead = desk.writes(Stories.rain());
        desk.publishes(ahead, "{\"from\":\"2097-01-01T00:00:00Z\"}").then().statusCode(200);

        for (var article : List.of(live, ahead))
            Refused.with(desk.deletes(desk.reads(article)), 409, "stage-conflict")
                    .body("legal", hasItem("unpublish"));
        desk.unpublishes(desk.reads(live), "Wrong").then().statusCode(200);
        Refused.with(desk.deletes(desk.reads(live)), 409, "stage-conflict");
        assertEquals(live.headline(), desk.reads(live).headline());
    }

    @Test
    void an_article_that_another_goes_with_is_not_deleted() {
        var picked = desk.writes(Stories.rain());
        var story = Stories.rain();
        story.putArray("related").addObject().put("article", picked.id());
        desk.writes(story);

        Refused.with(desk.deletes(picked), 409, "in-use");
        desk.reads(picked);
    }

    @Test
    void reporters_read_everything_and_change_only_what_they_began() {
        var ada = someone("reporter");
        var bo = someone("reporter");
        var story = Stories.rain();
        var id = as(ada).body(story).post("/desk/v1/articles").<String>path("id");

        as(bo).get("/desk/v1/articles/{id}", id).then().statusCode(200);
        Refused.with(
                as(bo).header("If-Match", "\"1\"").body(story).put("/desk/v1/articles/{id}", id), 403, "forbidden");
        Refused.with(as(bo).header("If-Match", "\"1\"").delete("/desk/v1/articles/{id}", id), 403, "forbidden");
        Refused.with(
                as(bo).header("If-Match", "\"1\"")
                        .body("{\"stage\":\"in-review\"}")
                        .put("/desk/v1/articles/{id}/stage", id),
                403,
                "forbidden");
        Refused.with(as(bo).post("/desk/v1/articles/{id}/proposals", id), 403, "forbidden");
        as(ada).header("If-Match", "\"1\"")
                .body(story.put("kicker", "Weather"))
                .put("/desk/v1/articles/{id}", id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", "publisher", "admin"})
    void who_neither_reports_nor_edits_reads_but_does_not_write(String role) {
        var article = desk.writes(Stories.rain());

        as(role).get("/desk/v1/articles/{id}", article.id()).then().statusCode(200);
        Refused.with(as(role).body(Stories.rain()).post("/desk/v1/articles"), 403, "forbidden");
        Refused.with(new Desk(role).rewrites(article, Stories.rain()), 403, "forbidden");
        Refused.with(new Desk(role).deletes(article), 403, "forbidden");
    }

    @Test
    void an_unknown_section_is_refused_with_the_nearest_and_an_unknown_tag_is_an_editors_to_make() {
        var section = desk.section();
        var near = section.substring(0, section.length() - 1);
        var tag = fresh("drought");

        Refused.with(
                        desk.says().body(Stories.rain().put("section", near)).post("/desk/v1/articles"),
                        422,
                        "unacceptable",
                        "/section")
                .body("errors[0].detail", containsString(section));
        var story = Stories.rain();
        story.putArray("tags").add(tag);
        Refused.with(as("reporter").body(story).post("/desk/v1/articles"), 422, "unacceptable", "/tags/0");
        as("editor").body(story).post("/desk/v1/articles").then().statusCode(201);
        as("reporter").body(story).post("/desk/v1/articles").then().statusCode(201);
        desk.says().get("/desk/v1/tags/{slug}", tag).then().statusCode(200);
    }

    @Test
    void what_a_story_goes_with_exists_and_is_not_itself() {
        var story = Stories.rain();
        story.putArray("related").addObject().put("article", UUID.randomUUID().toString());
        Refused.with(desk.says().body(story).post("/desk/v1/articles"), 422, "unacceptable", "/related/0/article");

        var article = desk.writes(Stories.rain());
        story.putArray("related").addObject().put("article", article.id());
        Refused.with(desk.rewrites(article, story), 422, "unacceptable", "/related/0/article");
    }

    @Test
    void an_address_belongs_to_one_article() {
        var slug = fresh("rain");
        var article = desk.writes(Stories.rain().put("slug", slug));

        Refused.with(
                desk.says().body(Stories.rain().put("slug", slug)).post("/desk/v1/articles"),
                422,
                "unacceptable",
                "/slug");
        desk.rewrites(article, Stories.rain().put("slug", slug)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "captions", "attributions"})
    void an_id_in_use_in_another_article_is_refused(String list) {
        var taken = desk.story(desk.writes(Stories.everything(desk)))
                .at("/" + list + "/0/id")
                .asText();
        var story = Stories.rain();
        Stories.caption(story, "c1", desk.photo("Rain", "Elmsby Photo", "A street"), "lead");
        Stories.said(story, "a1", "direct", 1, "We had stopped hoping,");
        if (list.equals("body")) story.putArray("attributions");
        ((ObjectNode) story.at("/" + list + "/0")).put("id", taken);

        Refused.with(desk.says().body(story).post("/desk/v1/articles"), 422, "unacceptable", "/" + list + "/0/id")
                .body("errors[0].kind", equalTo("another-articles"));
        Refused.with(desk.rewrites(desk.writes(Stories.rain()), story), 422, "unacceptable", "/" + list + "/0/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199aaaa-0000-7000-8000-000000000000", "ten", "1", "..", "'", "0199aaaa-0000-7000-8000"})
    void an_unknown_or_malformed_id_in_an_address_is_not_found(String id) {
        for (var below : List.of("", "/revisions", "/captions", "/attributions", "/readiness", "/publication"))
            Refused.with(
                    desk.says().urlEncodingEnabled(true).get("/desk/v1/articles/{id}" + below, id), 404, "not-found");
        Refused.with(
                desk.says().header("If-Match", "\"1\"").body(Stories.rain()).put("/desk/v1/articles/{id}", id),
                404,
                "not-found");
    }
}
