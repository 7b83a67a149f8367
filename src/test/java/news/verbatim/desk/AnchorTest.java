// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
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
class AnchorTest {

    static final String WORDS = "We had stopped hoping,";
    static final String TEXT = "“We had stopped hoping,” Oda Brandt said. The river did not “drown” the mill.";
    static final String OTHER_WORDS = TEXT.replace("stopped", "given up");

    final Desk desk = new Desk();
    Desk.Article article;

    /** An article whose second paragraph holds a confirmed quotation that is set large too. */
    @BeforeEach
    void begin() {
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, WORDS)
                .put("verdict", "confirmed")
                .withObject("/speaker")
                .put("id", desk.speaker("Oda Brandt"));
        article = desk.writes(story);
    }

    ObjectNode story() {
        return desk.story(article);
    }

    JsonNode said() {
        return story().at("/attributions/0");
    }

    /** Sends back what the desk answers, with nothing but this text altered, as any editor's screen would. */
    void types(String at, String text) {
        var story = story();
        ((ObjectNode) story.at(at)).put("text", text);
        sends(story);
    }

    void sends(ObjectNode story) {
        desk.rewrites(article, story).then().statusCode(200);
        article = desk.reads(article);
    }

    void assertAnchor(String anchor, int start) {
        var said = said();
        assertEquals(anchor, said.path("anchor").asText());
        assertEquals(start, said.at("/segments/0/start").asInt());
        assertEquals(start + 22, said.at("/segments/0/end").asInt());
        assertEquals(WORDS, said.at("/segments/0/exact").asText());
        assertEquals("confirmed", said.path("verdict").asText());
        AttributionTest.segments(said);
        assertEquals(
                anchor,
                Rows.of(
                                "select anchor from attribution where id = ?::uuid",
                                said.path("id").asText())
                        .getFirst()
                        .get("anchor"));
    }

    @Test
    void a_quotation_stays_with_its_words_when_somebody_types_in_front_of_them() {
        types("/body/1", "In tears 👨‍👩‍👧: " + TEXT);
        assertAnchor("anchored", 17);
        types("/body/1", TEXT);
        assertAnchor("anchored", 1);

        desk.publishes(article).then().statusCode(200);
        when().get("/content/v1/articles/{id}", article.id())
                .then()
                .body("attributions[0].quote", equalTo("We had stopped hoping"))
                .body("body[1].runs[1].text", equalTo(WORDS))
                .body("body[1].runs[1].attributions", hasSize(1));
    }

    @Test
    void a_paragraph_cut_and_pasted_into_another_takes_its_quotation_along_and_asks_for_a_look() {
        pastes("“We had stopped hoping,” Per Aas said.");
        assertAnchor("orphaned", 1); // other words stand after it now: it may be another's

        pastes("It was May. " + TEXT);
        assertAnchor("moved", 13);
        assertEquals(
                story().at("/body/0/id").asText(),
                said().at("/segments/0/target/block").asText());
        desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .body("ready", equalTo(true))
                .body("advisory.pointer", hasItem("/attributions/0/anchor"));
        listed("moved")
                .body("items.attribution.id", equalTo(List.of(said().path("id").asText())));

        judges("confirmed");
        assertAnchor("anchored", 13);
        listed("moved").body("items", hasSize(0));
    }

    /** Into the first paragraph, from the second, where nothing is left of it. */
    void pastes(String text) {
        var story = story();
        ((ObjectNode) story.at("/body/0")).put("text", text);
        ((ObjectNode) story.at("/body/1")).put("text", "Nobody slept.");
        sends(story);
    }

    io.restassured.response.ValidatableResponse listed(String anchor) {
        return as("reporter")
                .queryParams(Map.of("article", article.id(), "anchor", anchor))
                .get("/desk/v1/attributions")
                .then()
                .statusCode(200);
    }

    void judges(String verdict) {
        as("editor")
                .header("If-Match", article.tag())
                .body("{\"verdict\":\"%s\"}".formatted(verdict))
                .put(VerdictTest.VERDICT, article.id(), said().path("id").asText())
                .then()
                .statusCode(200);
        article = desk.reads(article);
    }

    @Test
    void rewriting_the_words_orphans_the_quotation_and_publishing_names_it() {
        types("/body/1", OTHER_WORDS);

        assertAnchor("orphaned", 1);
        listed("orphaned")
                .body("items.attribution.id", equalTo(List.of(said().path("id").asText())));
        Refused.with(desk.publishes(article), 422, "not-ready", "/attributions/0")
                .body("errors.kind", hasItem("orphaned"));
        desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .body("ready", equalTo(false))
                .body("blocking.pointer", equalTo(List.of("/attributions/0")));
        desk.says()
                .get("/desk/v1/articles/{id}/preview", article.id())
                .then()
                .statusCode(200)
                .body("attributions", hasSize(0))
                .body("body.runs.flatten().attributions.flatten()", hasSize(0));
    }

    @Test
    void putting_the_words_back_heals_an_orphan_wherever_they_stand_now() {
        types("/body/1", OTHER_WORDS);
        types("/body/1", "At dawn: " + OTHER_WORDS);
        assertAnchor("orphaned", 1);

        types("/body/1", "At dawn: " + TEXT);
        assertAnchor("anchored", 10);
        desk.publishes(article).then().statusCode(200);
    }

    @Test
    void an_orphan_that_was_rejected_stands_in_nobodys_way() {
        types("/body/1", OTHER_WORDS);
        judges("rejected");

        desk.publishes(article).then().statusCode(200);
    }

    @Test
    void an_orphan_is_placed_anew_by_saying_where_it_stands() {
        types("/body/1", OTHER_WORDS);
        var said = (ObjectNode) said();
        ((ObjectNode) said.at("/segments/0"))
                .put("end", 23)
                .put("exact", "We had given up hoping")
                .putNull("suffix");
        said.remove("verdict");

        desk.says()
                .header("If-Match", article.tag())
                .body(said)
                .put(AttributionTest.ATTRIBUTION, article.id(), said.path("id").asText())
                .then()
                .statusCode(200)
                .body("anchor", equalTo("anchored"))
                .body("verdict", equalTo("proposed"));
    }

    @Test
    void a_quotation_whose_block_is_gone_is_kept_as_it_last_stood() {
        var before = said();
        var story = story();
        ((ArrayNode) story.path("body")).remove(1);
        sends(story);

        assertEquals(before.path("segments"), said().path("segments"));
        assertAnchor("orphaned", 1);
        desk.says().get("/desk/v1/articles/{id}/preview", article.id()).then().statusCode(200);
        desk.says()
                .post("/desk/v1/articles/{id}/proposals", article.id())
                .then()
                .statusCode(200);
        var again = story();
        desk.rewrites(desk.reads(article), again).then().statusCode(200);
        assertEquals(before.path("segments"), said().path("segments"));
    }

    @Test
    void what_is_saved_as_it_is_makes_no_revision_whatever_became_of_its_quotations() {
        for (var text : List.of("So: " + TEXT, OTHER_WORDS, "Nobody slept.")) {
            types("/body/1", text);
            desk.rewrites(article, story()).then().statusCode(200).header("ETag", equalTo(article.tag()));
            var bare = story();
            bare.path("attributions").forEach(said -> ((ObjectNode) said).remove(List.of("anchor", "origin")));
            bare.at("/attributions/0/segments").forEach(at -> ((ObjectNode) at).remove(List.of("prefix", "suffix")));
            desk.rewrites(article, bare).then().statusCode(200).header("ETag", equalTo(article.tag()));
        }
    }

    @Test
    void new_words_that_replace_the_old_ones_are_found_by_the_machine_anew() {
        types("/body/1", OTHER_WORDS);
        desk.says()
                .post("/desk/v1/articles/{id}/proposals", article.id())
                .then()
                .statusCode(200)
                .body("items.segments.flatten().exact", hasItem(containsString("given up hoping")));
        assertEquals("orphaned", said().path("anchor").asText());
    }

    @Test
    void words_of_headline_and_caption_are_followed_too() {
        var photo = desk.photo("Rain", "Elmsby Photo", "A street");
        var story = Stories.rain().put("headline", "“Enough,” says mayor");
        Stories.caption(story, "c1", photo, "lead").put("text", "“So it goes”, she said");
        quotes(story, "{\"headline\":true}", 1, "Enough,");
        quotes(story, "{\"caption\":\"c1\"}", 1, "So it goes");
        article = desk.writes(story);

        var edited = story().put("headline", "Elmsby: “Enough,” says mayor");
        sends(edited);
        var caption = (ObjectNode) story().at("/captions/0");
        var at = "/desk/v1/articles/{id}/captions/{caption}";
        var id = caption.path("id").asText();
        desk.says()
                .header("If-Match", article.tag())
                .body(caption.put("text", "In May: “So it goes”, she said"))
                .put(at, article.id(), id)
                .then()
                .statusCode(200);
        for (var i = 0; i < 2; i++) {
            var said = story().at("/attributions/" + i);
            assertEquals("anchored", said.path("anchor").asText());
            assertEquals(9, said.at("/segments/0/start").asInt());
        }
        Refused.with(
                desk.says().header("If-Match", "\"3\"").delete(at, article.id(), id),
                409,
                "in-use",
                "/attributions/1/segments/0/target");

        desk.says()
                .header("If-Match", "\"3\"")
                .body(caption.putNull("text"))
                .put(at, article.id(), id)
                .then()
                .statusCode(200);
        assertEquals("orphaned", story().at("/attributions/1/anchor").asText());
        desk.says()
                .header("If-Match", "\"4\"")
                .delete(at, article.id(), id)
                .then()
                .statusCode(204);
        assertEquals("orphaned", story().at("/attributions/1/anchor").asText());
        assertEquals("anchored", story().at("/attributions/0/anchor").asText());
    }

    static void quotes(ObjectNode story, String target, int start, String words) {
        var said = story.withArray("attributions").addObject().put("kind", "direct");
        said.putObject("speaker").put("kind", "anonymous");
        var segment = said.putArray("segments").addObject();
        segment.put("start", start).put("end", start + words.length()).put("exact", words);
        try {
            segment.set("target", Stories.JSON.readTree(target));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void readiness_tells_of_words_set_large_that_are_gone() {
        var story = story();
        story.withArray("body")
                .addObject()
                .put("type", "pull-quote")
                .put("attribution", said().path("id").asText());
        ((ObjectNode) story.at("/body/1")).put("text", OTHER_WORDS);
        sends(story);

        desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .body("blocking.pointer", equalTo(List.of("/attributions/0", "/body/2/attribution")))
                .body("blocking.kind", equalTo(List.of("orphaned", "orphaned")));
        desk.says()
                .get("/desk/v1/articles/{id}/preview", article.id())
                .then()
                .statusCode(200)
                .body("body[2].quote", equalTo(""));
    }

    @Test
    void what_the_client_changed_itself_must_stand_where_it_says() {
        var story = story();
        ((ObjectNode) story.at("/body/1")).put("text", "So: " + TEXT);
        ((ObjectNode) story.at("/attributions/0/segments/0")).put("start", 2);
        Refused.with(desk.rewrites(article, story), 422, "unacceptable", "/attributions/0/segments/0/exact");
        var lost = story();
        ((ObjectNode) lost.at("/attributions/0")).put("anchor", "orphaned");
        Refused.with(desk.rewrites(article, lost), 422, "unacceptable", "/attributions/0/anchor");
        var strange = story();
        ((ObjectNode) strange.at("/attributions/0")).put("id", UUID.randomUUID().toString());
        ((ObjectNode) strange.at("/body/1")).put("text", "So: " + TEXT);
        Refused.with(desk.rewrites(article, strange), 422, "unacceptable", "/attributions/0/segments/0/exact");
    }
}
