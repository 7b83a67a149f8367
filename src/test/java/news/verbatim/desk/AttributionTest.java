// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
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

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttributionTest {

    static final String ATTRIBUTIONS = "/desk/v1/articles/{id}/attributions";
    static final String ATTRIBUTION = ATTRIBUTIONS + "/{said}";

    final Desk desk = new Desk();

    /** What somebody said in the article, to be sent on its own. */
    ObjectNode said(Desk.Article article, String kind, String words) {
        var said = Stories.said(desk.story(article), "x", kind, 1, words);
        said.remove("id");
        return said;
    }

    @Test
    void an_attribution_is_added_read_rewritten_and_removed_and_each_makes_a_revision() {
        var article = desk.writes(Stories.rain());
        var said = said(article, "direct", "We had stopped hoping,");

        var added = desk.says().body(said).post(ATTRIBUTIONS, article.id());
        var id = added.<String>path("id");
        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .header("Location", equalTo("/desk/v1/articles/" + article.id() + "/attributions/" + id))
                .body("id", matchesPattern(ArticleTest.ID))
                .body("segments[0].role", equalTo("content"))
                .body("segments[0].prefix", equalTo("“"))
                .body("segments[0].suffix", equalTo("” Oda Brandt said. The river did"))
                .body("origin", equalTo("editor"))
                .body("confidence", nullValue())
                .body("verdict", equalTo("proposed"))
                .body("anchor", equalTo("anchored"))
                .body("occasion", nullValue());
        desk.says()
                .get(ATTRIBUTION, article.id(), id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("", equalTo(added.path("")));
        said.putObject("cue").put("text", "said").put("lemma", "say");
        desk.says()
                .header("If-Match", "\"2\"")
                .body(said)
                .put(ATTRIBUTION, article.id(), id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("id", equalTo(id))
                .body("cue.lemma", equalTo("say"));
        desk.says()
                .header("If-Match", "\"3\"")
                .body(said)
                .put(ATTRIBUTION, article.id(), id)
                .then()
                .header("ETag", equalTo("\"3\""));
        desk.says().get(ATTRIBUTIONS, article.id()).then().body("items.id", equalTo(List.of(id)));
        desk.says()
                .header("If-Match", "\"3\"")
                .delete(ATTRIBUTION, article.id(), id)
                .then()
                .statusCode(204)
                .header("ETag", equalTo("\"4\""));
        Refused.with(desk.says().get(ATTRIBUTION, article.id(), id), 404, "not-found");
        desk.says()
                .get("/desk/v1/articles/{id}/revisions", article.id())
                .then()
                .body("items.action", equalTo(List.of("attributions", "attributions", "attributions", "created")));
    }

    @Test
    void what_the_answer_holds_can_be_sent_back() {
        var article = desk.writes(Stories.everything(desk));
        var said = desk.story(article).at("/attributions/1");

        desk.says()
                .header("If-Match", article.tag())
                .body(said)
                .put(ATTRIBUTION, article.id(), said.path("id").asText())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(article.tag()));
    }

    @Test
    void what_the_product_sets_is_read_only() {
        var article = desk.writes(Stories.rain());

        Refused.with(
                desk.says()
                        .body(said(article, "direct", "We had stopped hoping,")
                                .put("anchor", "moved")
                                .put("origin", "detected")
                                .put("confidence", 0.5))
                        .post(ATTRIBUTIONS, article.id()),
                422,
                "unacceptable",
                "/anchor",
                "/origin",
                "/confidence");
        desk.says()
                .body(said(article, "direct", "We had stopped hoping,")
                        .put("anchor", "anchored")
                        .put("origin", "editor"))
                .post(ATTRIBUTIONS, article.id())
                .then()
                .statusCode(201);
    }

    @Test
    void a_partial_needs_an_indirect_parent_in_the_story_and_nobody_stands_in_themselves() {
        var article = desk.writes(Stories.rain());
        var direct = desk.says()
                .body(said(article, "direct", "We had stopped hoping,"))
                .post(ATTRIBUTIONS, article.id())
                .<String>path("id");
        var partial = said(article, "partial", "drown");

        Refused.with(desk.says().body(partial).post(ATTRIBUTIONS, article.id()), 422, "unacceptable", "/parent");
        for (var parent : List.of(direct, UUID.randomUUID().toString()))
            Refused.with(
                    desk.says().body(partial.put("parent", parent)).post(ATTRIBUTIONS, article.id()),
                    422,
                    "unacceptable",
                    "/parent");
        var self = UUID.randomUUID().toString();
        Refused.with(
                desk.says()
                        .body(said(article, "indirect", "drown").put("id", self).put("parent", self))
                        .post(ATTRIBUTIONS, article.id()),
                422,
                "unacceptable",
                "/parent");
    }

    @Test
    void what_a_partial_or_a_pull_quote_names_is_not_removed_and_not_made_something_else() {
        var article = desk.writes(Stories.everything(desk));
        var parent = (ObjectNode) desk.story(article).at("/attributions/0");

        Refused.with(
                        desk.says()
                                .header("If-Match", article.tag())
                                .delete(
                                        ATTRIBUTION,
                                        article.id(),
                                        parent.path("id").asText()),
                        409,
                        "in-use")
                .body("errors.pointer", hasItem("/body/6/attribution"))
                .body("errors.pointer", hasItem("/attributions/0/parent"));
        Refused.with(
                desk.says()
                        .header("If-Match", article.tag())
                        .body(parent.put("kind", "direct"))
                        .put(ATTRIBUTION, article.id(), parent.path("id").asText()),
                422,
                "unacceptable",
                "/attributions/1/parent");
    }

    @Test
    void faults_elsewhere_are_told_by_their_place_in_the_story() {
        var story = Stories.rain();
        Stories.said(story, "a0", "term", 1, "drown");
        Stories.said(story, "a1", "indirect", 1, "The river did not “drown” the mill");
        for (var i = 2; i < 12; i++)
            Stories.said(story, "a" + i, "partial", 1, "drown").put("parent", "a1");
        var article = desk.writes(story);
        var parent = (ObjectNode) desk.story(article).at("/attributions/1");

        Refused.with(
                desk.says()
                        .header("If-Match", article.tag())
                        .body(parent.put("kind", "direct"))
                        .put(ATTRIBUTION, article.id(), parent.path("id").asText()),
                422,
                "unacceptable",
                "/attributions/2/parent",
                "/attributions/10/parent",
                "/attributions/11/parent");
    }

    @Test
    void words_that_do_not_stand_there_are_refused_with_what_does() {
        var article = desk.writes(Stories.rain());
        var said = said(article, "direct", "We had stopped hoping,");
        var segment = (ObjectNode) said.at("/segments/0");

        Refused.with(
                        desk.says()
                                .body(said.deepCopy()
                                        .set("segments", list(segment.deepCopy().put("start", 2))))
                                .post(ATTRIBUTIONS, article.id()),
                        422,
                        "unacceptable",
                        "/segments/0/exact")
                .body("errors[0].kind", equalTo("mismatch"));
        Refused.with(
                desk.says()
                        .body(said.deepCopy()
                                .set(
                                        "segments",
                                        list(segment.deepCopy()
                                                .put("prefix", "x")
                                                .put("suffix", "x"))))
                        .post(ATTRIBUTIONS, article.id()),
                422,
                "unacceptable",
                "/segments/0/prefix",
                "/segments/0/suffix");
        Refused.with(
                desk.says()
                        .body(said.deepCopy()
                                .set("segments", list(segment.deepCopy().put("role", "cue"))))
                        .post(ATTRIBUTIONS, article.id()),
                422,
                "unacceptable",
                "/segments");
        assertEquals(1, desk.reads(article).revision());
    }

    static JsonNode list(JsonNode one) {
        return Stories.JSON.createArrayNode().add(one);
    }

    @Test
    void words_of_the_headline_and_of_a_caption_can_be_said_too() {
        var story = Stories.rain();
        Stories.caption(story, "c1", desk.photo("Rain", "Elmsby Photo", "A street"), "lead")
                .put("text", "👨‍👩‍👧 “So”");
        var said = story.withArray("attributions").addObject().put("kind", "direct");
        said.putObject("speaker").put("kind", "unnamed-group").put("nameAsGiven", "farmers");
        var segments = said.putArray("segments");
        segments.addObject()
                .put("start", 0)
                .put("end", 4)
                .put("exact", "Rain")
                .putObject("target")
                .put("headline", true);
        segments.addObject()
                .put("start", 7)
                .put("end", 9)
                .put("exact", "So")
                .putObject("target")
                .put("caption", "c1");
        var article = desk.writes(story);

        desk.says()
                .get("/desk/v1/articles/{id}", article.id())
                .then()
                .body("story.attributions[0].segments[1].prefix", equalTo("👨‍👩‍👧 “"))
                .body(
                        "story.attributions[0].segments[1].target.caption",
                        equalTo(desk.story(article).at("/captions/0/id").asText()));
    }

    @Test
    void reporters_attribute_in_their_own_articles_and_photo_editors_in_none() {
        var article = desk.writes(Stories.rain());
        var said = said(article, "term", "drown");

        for (var role : List.of("reporter", "photo", "publisher"))
            Refused.with(as(role).body(said).post(ATTRIBUTIONS, article.id()), 403, "forbidden");
        as("editor").body(said).post(ATTRIBUTIONS, article.id()).then().statusCode(201);
        as("photo").get(ATTRIBUTIONS, article.id()).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void the_rows_are_what_the_story_says() {
        var article = desk.writes(Stories.everything(desk));
        assertRows(article);

        var story = desk.story(article);
        story.withArray("attributions").remove(1);
        Stories.said(story, UUID.randomUUID().toString(), "direct", 1, "We had stopped hoping,");
        ((ObjectNode) story.at("/body/6")).put("type", "divider").remove("attribution");
        desk.rewrites(article, story).then().statusCode(200);
        assertRows(article);
        var altered = Rows.of(
                "select type from block where id = ?::uuid",
                story.at("/body/6/id").asText());
        assertEquals("Divider", altered.getFirst().get("type"));
    }

    void assertRows(Desk.Article article) {
        var story = desk.story(article);
        var rows = Rows.of("select * from attribution where article = ?::uuid order by position", article.id());
        assertEquals(story.path("attributions").size(), rows.size());
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var said = story.path("attributions").get(i);
            assertEquals(i, row.get("position"));
            for (var field :
                    List.of("id", "kind", "parent", "addressee", "basis", "origin", "verdict", "anchor", "reason"))
                CaptionTest.same(row, field, said.path(field).asText(null));
            Map.ofEntries(
                            Map.entry("speaker", "/speaker/id"),
                            Map.entry("speaker_kind", "/speaker/kind"),
                            Map.entry("name_as_given", "/speaker/nameAsGiven"),
                            Map.entry("role_as_given", "/speaker/roleAsGiven"),
                            Map.entry("form", "/speaker/form"),
                            Map.entry("cue_text", "/cue/text"),
                            Map.entry("cue_lemma", "/cue/lemma"),
                            Map.entry("occasion_kind", "/occasion/kind"),
                            Map.entry("occasion_label", "/occasion/label"),
                            Map.entry("occasion_outlet", "/occasion/outlet"),
                            Map.entry("date_as_given", "/occasion/dateAsGiven"),
                            Map.entry("occasion_date", "/occasion/date"))
                    .forEach((column, at) ->
                            CaptionTest.same(row, column, said.at(at).asText(null)));
            segments(said);
        }
        var blocks = Rows.of("select * from block where article = ?::uuid order by position", article.id());
        assertEquals(story.path("body").size(), blocks.size());
        for (var i = 0; i < blocks.size(); i++)
            CaptionTest.same(blocks.get(i), "id", story.at("/body/" + i + "/id").asText());
    }

    static void segments(JsonNode said) {
        var rows = Rows.of(
                "select * from segment where attribution = ?::uuid order by position",
                said.path("id").asText());
        assertEquals(said.path("segments").size(), rows.size());
        for (var i = 0; i < rows.size(); i++) {
            var segment = said.path("segments").get(i);
            for (var field : List.of("role", "exact", "prefix", "suffix"))
                CaptionTest.same(rows.get(i), field, segment.path(field).asText());
            assertEquals(segment.path("start").asInt(), rows.get(i).get("begins"));
            assertEquals(segment.path("end").asInt(), rows.get(i).get("ends"));
            CaptionTest.same(rows.get(i), "target", segment.at("/target/block").asText(null));
        }
    }

    @Test
    void what_the_machine_finds_is_added_as_proposed_and_what_was_judged_is_not_touched() {
        var article = desk.writes(Stories.rain());
        desk.says()
                .post("/desk/v1/articles/{id}/proposals", article.id())
                .then()
                .statusCode(200);
        var found = desk.story(article).path("attributions");
        assertEquals("detected", found.at("/0/origin").asText());
        assertEquals("proposed", found.at("/0/verdict").asText());

        desk.says()
                .post("/desk/v1/articles/{id}/proposals", article.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("items", hasSize(0));
        assertEquals(found, desk.story(article).path("attributions"));
        desk.says()
                .get("/desk/v1/articles/{id}/revisions", article.id())
                .then()
                .body("items.action", equalTo(List.of("proposals", "created")))
                .body("items.action", not(hasItem("edited")));
    }
}
